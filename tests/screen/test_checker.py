"""The checker that people import screens tables too."""

import pyarrow as pa

from tests.build import NOON, cue, policy, rule
from vangrail.screen.checker import Checker


def test_one_checker_does_both() -> None:
    """Arguments of `screen` hold for every row, as those of a draft hold for one."""
    one = Checker(
        policy(rule("shop-talk", "word and account = corporate", cues={"word": cue(en=["idiot"])})), cached=False
    )
    table = pa.table({"body": ["An idiot", "A friend"]})
    assert one.screen(table, text="body", moment=NOON).column("level").to_pylist() == ["fine", "fine"]
    assert one.screen(table, text="body", account="corporate", moment=NOON).column("level").to_pylist() == [
        "change",
        "fine",
    ]
