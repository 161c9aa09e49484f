"""Values that other apps get."""

from datetime import date

from vangrail.decisions.filling import Slot
from vangrail.web.replies.values import Gap, Ready


def test_a_reply_knows_its_slots():
    """In the order of its gaps."""
    gap = Gap(Slot("first_name", "name", 40), "Name", "", "Sam")
    one = Ready(
        id="a", situation="refund", language="en", name="A", text="Hi {first_name}", not_when="", where="public", tone="warm",
        desk="legal", until=date(2027, 1, 1), gaps=(gap,),
    )  # fmt: skip
    assert gap.name == "first_name"
    assert one.slots == (Slot("first_name", "name", 40),)
