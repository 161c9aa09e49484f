"""Whether an answer may go out at once."""

import pytest

from vangrail.decisions.answering import Prepared, reasons


@pytest.mark.parametrize("level", ["fine", "change"])
def test_an_approved_reply_of_somebody_appointed_goes_out(level):
    """Nobody has to read the same words again."""
    assert reasons(Prepared(is_approved_reply=True, level=level, is_licensed=True)) == ()


@pytest.mark.parametrize(
    ("prepared", "why"),
    [
        (Prepared(is_approved_reply=False, level="fine", is_licensed=True), ("own_words",)),
        (Prepared(is_approved_reply=True, level="ask", is_licensed=True), ("level",)),
        (Prepared(is_approved_reply=True, level="dont", is_licensed=True), ("level",)),
        (Prepared(is_approved_reply=True, level="fine", is_licensed=False), ("licence",)),
        (Prepared(is_approved_reply=True, level="fine", is_licensed=True, is_frozen=True), ("frozen",)),
        (
            Prepared(is_approved_reply=False, level="dont", is_licensed=False, is_frozen=True),
            ("frozen", "level", "own_words", "licence"),
        ),
    ],
)
def test_somebody_else_reads_the_rest(prepared, why):
    """Every reason is said, the gravest first."""
    assert reasons(prepared) == why
