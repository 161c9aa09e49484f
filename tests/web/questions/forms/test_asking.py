"""What is sent, tick by tick."""

from datetime import date

import pytest

from tests.web.questions.conftest import SECRET, desks_policy
from vangrail.web.questions.forms.asking import AnswerForm, DecisionForm, ReceiptForm, SendForm, known

POLICY = desks_policy()
GIVEN = {
    "kind": "ask",
    "desk": "legal",
    "clause": "a_clause",
    "rule": "heron-named",
    "level": "ask",
    "language": "en",
    "text": SECRET,
    "marked": "heron",
    "once": "x",
}


def form(*, signed_in=True, **more):
    """Return the form as somebody sent it."""
    return SendForm({**GIVEN, **more}, policy=POLICY, signed_in=signed_in)


def test_nothing_is_ticked_at_first():
    """Neither by the form nor by what came with the answer."""
    shown = SendForm(initial=GIVEN, policy=POLICY, signed_in=True)
    ticks = [name for name in shown.fields if name.startswith("send_")]
    assert len(ticks) == 4
    assert not [name for name in ticks if shown[name].value()]


def test_something_has_to_be_sent():
    """A note, or a tick; a name alone asks nothing."""
    assert not form().is_valid()
    assert not form(send_name="on").is_valid()
    assert form(note="May I?").is_valid()
    assert form(kind="contest").is_valid()


@pytest.mark.parametrize(
    ("ticks", "text", "marked", "clause"),
    [
        ((), "", "", ""),
        (("text",), SECRET, "", ""),
        (("marked",), "", "heron", ""),
        (("clause",), "", "", "a_clause"),
        (("text", "marked", "clause"), SECRET, "heron", "a_clause"),
    ],
)
def test_only_what_is_ticked_is_sent(ticks, text, marked, clause):
    """With the clause go its rule and the level, and not without."""
    sent = form(note="May I?", **{f"send_{name}": "on" for name in ticks})
    assert sent.is_valid()
    found = sent.ticked()
    assert (found.text, found.marked, found.clause) == (text, marked, clause)
    assert (found.rule, found.level) == (("heron-named", "ask") if clause else ("", ""))


def test_what_is_not_there_cannot_be_ticked():
    """No name without an account, no marked words where there were none."""
    assert "send_name" not in form(signed_in=False).fields
    assert "send_marked" not in form(marked="").fields
    assert "send_clause" not in form(kind="contest").fields


def test_a_word_that_the_policy_does_not_know_is_dropped():
    """So nothing of a draft can travel as the name of a rule."""
    found = known(POLICY, {"desk": SECRET, "clause": "a_clause", "rule": SECRET, "level": SECRET, "language": SECRET})
    assert found == {"desk": "legal", "clause": "a_clause", "rule": "", "level": "", "language": "en"}
    assert known(POLICY, {})["desk"] == "communications"


@pytest.mark.parametrize(
    ("outcome", "until", "good"),
    [("stays", "", True), ("silenced", "", False), ("silenced", "2020-01-01", False), ("silenced", "2099-01-01", True)],
)
def test_a_rule_is_never_silent_for_ever(outcome, until, good):
    """It needs a day after today; for another outcome the day is dropped."""
    decision = DecisionForm({"outcome": outcome, "until": until, "text": "Why."})
    assert decision.is_valid() is good
    dropped = DecisionForm({"outcome": "stays", "until": "2099-01-01", "text": "Why."})
    assert dropped.is_valid()
    assert dropped.cleaned_data["until"] is None
    assert date(2099, 1, 1) not in dropped.cleaned_data.values()


def test_an_answer_and_a_code_are_needed():
    """Empty ones are sent back."""
    assert not AnswerForm({"text": " "}).is_valid()
    assert not ReceiptForm({"code": ""}).is_valid()
