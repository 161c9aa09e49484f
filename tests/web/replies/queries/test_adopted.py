"""Which replies of the library somebody here said yes to."""

import pytest

from tests.web.replies.conftest import words
from vangrail.source.replies import load_catalogue
from vangrail.web.replies.actions.adopting import adopt
from vangrail.web.replies.actions.wordings import approve, propose, retire
from vangrail.web.replies.models import Adoption
from vangrail.web.replies.queries import adopted, ready, reply, unadopted

pytestmark = pytest.mark.django_db


def names():
    """Return the ids of what waits for a yes."""
    return [each.id for _situation, each in unadopted()]


def test_everything_waits_at_first():
    """Everything of the library can be used from the first day, and nothing of it counts as approved."""
    assert len(names()) == sum(len(each) for each in load_catalogue().replies.values()) >= 40
    assert adopted() == frozenset()
    assert not any(each.approved for each in ready("nl"))


def test_a_yes_is_for_every_language(approver):
    """One yes, and the reply is approved wherever it is offered; no other one is."""
    adopt(["complaint_heard"], by=approver)
    assert all(reply("complaint_heard", language).approved for language in ("en", "nl", "es"))
    assert not reply("refund_heard", "en").approved
    assert "complaint_heard" not in names()


def test_other_words_of_the_library_need_a_new_yes(approver):
    """What was said yes to is a digest, not a name."""
    adopt(["complaint_heard"], by=approver)
    Adoption.objects.update(digest="0" * 64)
    assert not reply("complaint_heard", "en").approved
    assert "complaint_heard" in names()
    assert adopt(["complaint_heard"], by=approver) == ("complaint_heard",)
    assert Adoption.objects.count() == 2


def test_what_is_ours_or_out_of_use_does_not_wait(desk, approver):
    """Words of the company that were approved stand in its place; what is retired is used by nobody."""
    approve(propose(words(name="complaint_heard"), by=desk), by=approver)
    retire("refund_heard", "We pay nothing back.", by=desk)
    assert not {"complaint_heard", "refund_heard"} & set(names())
    assert reply("complaint_heard", "en").approved
