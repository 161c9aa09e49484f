"""The decision card and the lines for a profile."""

import pytest
from pydantic import ValidationError

from vangrail.source.page_cards import DecisionCard, Disclaimers, Outcome
from vangrail.source.pages import load_pages

SAID = {"en": "a", "nl": "b", "es": "c"}


def card(*ways, first="q1", outcomes=("out",)):
    """Return a card whose questions, each an id with its yes and no, lead where they say."""
    return DecisionCard(
        title=SAID,
        intro=SAID,
        own=SAID,
        first=first,
        question=[{"id": name, "ask": SAID, "yes": yes, "no": no} for name, yes, no in ways],
        outcome=[{"id": name, "kind": "stay_out", "say": SAID} for name in outcomes],
    )


def chain(count):
    """Return questions of which each `no` leads to the next, and every `yes` out."""
    last = [(f"q{count}", "out", "out")]
    return [(f"q{number}", "out", f"q{number + 1}") for number in range(1, count)] + last


def test_questions_come_in_the_order_in_which_they_are_asked():
    """The way of no first; a question to which two lead is asked once."""
    made = card(("q3", "out", "out"), ("q2", "out", "q3"), ("q1", "q3", "q2"))
    assert [ask.id for ask in made.in_order()] == ["q1", "q2", "q3"]


def test_five_questions_are_enough():
    """Six are too many."""
    assert len(card(*chain(5)).questions) == 5
    with pytest.raises(ValidationError, match="at most 5"):
        card(*chain(6))


@pytest.mark.parametrize(
    ("made", "said"),
    [
        ({"ways": [("q1", "out", "q1")]}, "a circle"),
        ({"ways": [("q1", "out", "else")]}, "else"),
        ({"ways": [("q1", "out", "out")], "first": "q9"}, "q9"),
        ({"ways": [("q1", "out", "out")], "outcomes": ("out", "lost")}, '"lost", to which nothing leads'),
        ({"ways": [("q1", "out", "out"), ("q2", "out", "out")]}, '"q2", to which nothing leads'),
        ({"ways": [("q1", "out", "out")], "outcomes": ("out", "q1")}, '"q1" twice'),
    ],
)
def test_every_way_ends_and_everything_is_reached(made, said):
    """No circle, no name that is not there, nothing to which no answer leads."""
    ways = made.pop("ways")
    with pytest.raises(ValidationError, match=said):
        card(*ways, **made)


@pytest.mark.parametrize(("kind", "desk"), [("pass_on", None), ("stay_out", "hr"), ("use_reply", "hr")])
def test_a_desk_takes_what_is_passed_on(kind, desk):
    """And nothing else."""
    with pytest.raises(ValidationError):
        Outcome(id="x", kind=kind, desk=desk, say=SAID)
    assert Outcome(id="x", kind="pass_on", desk="hr", say=SAID)


def lines(*fields):
    """Return a page of lines with these fields; only a bio has a name."""
    return Disclaimers(
        title=SAID,
        intro=SAID,
        truth=SAID,
        praise=SAID,
        facts=(),
        line=[{"kind": "short", "text": SAID}],
        field=[{"platform": platform, "field": name, "most": 80, "verified": ""} for platform, name in fields],
        field_name={"bio": SAID},
    )


@pytest.mark.parametrize("fields", [[("x", "motto")], [("x", "bio"), ("x", "bio")]])
def test_a_field_has_a_name_and_stands_once(fields):
    """On each platform."""
    assert len(lines(("x", "bio"), ("tiktok", "bio")).fields) == 2
    with pytest.raises(ValidationError):
        lines(*fields)


def test_the_card_leads_by_answers_to_a_question_or_an_outcome():
    """At most five answers; more are not read."""
    card = load_pages().decision_card
    assert card.after([]).id == card.first
    assert card.after([True]).id == "call"
    assert card.after([True, False, False]).id == "call"
    assert card.after([False, False, False, True, True]).id == "use_reply"
    assert card.after([False, False, False, False]).id == "stay_out"
