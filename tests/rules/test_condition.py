"""Conditions are read once, and say what must stand in a text."""

import pytest

from vangrail.rules.condition import Atom, ConditionError, Node, parse, prepare

CUES = frozenset({"alone", "night", "place"})


def test_precedence_is_not_and_or() -> None:
    """`not` binds before `and`, `and` before `or`."""
    tree = parse("alone or not night and place", CUES)
    assert tree == Node("or", (Atom("alone"), Node("and", (Node("not", (Atom("night"),)), Atom("place")))))


def test_match_facts_of_the_top_level_become_filters() -> None:
    """`not alone.past` keeps hits that are not past; `alone.asked` keeps those that are asked."""
    condition = prepare("alone and not alone.past and night.asked", CUES)
    assert condition.exclude == {"alone": frozenset({"past"})}
    assert condition.require == {"night": frozenset({"asked"})}
    assert condition.anchor == "alone"


def test_needed_groups_are_what_every_true_text_has() -> None:
    """Each `and` part needs its cue, an `or` needs one of its branches, a `not` needs nothing."""
    condition = prepare("alone and (night or place) and not mentions.product and account = personal", CUES)
    assert condition.needed == (frozenset({"alone"}), frozenset({"night", "place"}))


def test_mentions_are_needed_by_their_source() -> None:
    """A mention is a cue over the whole draft."""
    assert frozenset({"lexicon:products"}) in prepare("alone and mentions.product", CUES).needed


def test_values_are_read_with_bars() -> None:
    """A value fact takes one value or several."""
    assert parse("country = BE | NL", CUES) == Atom("country", "", ("BE", "NL"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("alone and", "found its end"),
        ("alone night", "found 'night'"),
        ("(alone", "closing bracket"),
        ("alone.sad", "found 'alone.sad'"),
        ("country BE", "= after country"),
        ("nobody", "found 'nobody'"),
        ("has_image and account = personal", "at least one cue"),
        ("not alone", "at least one cue"),
        ("alone or has_image", "at least one cue"),
    ],
)
def test_what_cannot_be_read_is_said(text: str, says: str) -> None:
    """An unreadable condition names what was wanted and found."""
    with pytest.raises(ConditionError, match=says.replace("(", r"\(")):
        prepare(text, CUES)
