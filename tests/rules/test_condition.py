"""Conditions are read once, and say what must stand in a text."""

import pytest

from vangrail.rules.condition import USUAL_GAP, ConditionError, parse, prepare
from vangrail.rules.tree import Atom, Chain, Node, Step

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


def test_then_and_near_bind_first() -> None:
    """A chain is one thing to `not` and `and`; a step without a number allows the usual gap."""
    chain = Chain((Atom("alone"), Atom("night"), Atom("place")), (Step(USUAL_GAP), Step(6, either_side=True)))
    assert parse("not alone then night near/6 place and place", CUES) == Node(
        "and", (Node("not", (chain,)), Atom("place"))
    )


def test_a_place_in_a_chain_may_be_one_of_several_cues() -> None:
    """Brackets with `or`, and match facts, stand where a cue may stand."""
    tree = parse("(alone or night.past) then/0 place", CUES)
    assert tree == Chain((Node("or", (Atom("alone"), Atom("night", "past"))), Atom("place")), (Step(0),))


def test_all_places_of_a_chain_are_needed() -> None:
    """A text without one of them is not looked at."""
    condition = prepare("(alone or night) then place", CUES)
    assert condition.needed == (frozenset({"alone", "night"}), frozenset({"place"}))
    assert condition.chained == CUES


def test_what_stands_under_not_speaks_against() -> None:
    """Twice `not` is for the rule again."""
    assert prepare("alone and not night and not (place and not alone)", CUES).denied == {"night", "place"}


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
        ("alone then has_image", "found 'has_image'"),
        ("alone then (night and place)", "found something else"),
        ("alone then not night", "found 'not'"),
        ("alone then", "found its end"),
        ("not (alone then night)", "at least one cue"),
    ],
)
def test_what_cannot_be_read_is_said(text: str, says: str) -> None:
    """An unreadable condition names what was wanted and found."""
    with pytest.raises(ConditionError, match=says.replace("(", r"\(")):
        prepare(text, CUES)
