"""Hits in the order a condition asks for, held against trying every combination."""

from collections.abc import Sequence
from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from vangrail.rules.matcher import Hit
from vangrail.rules.order import in_order
from vangrail.rules.tree import Step

TEXT = "aa bb cc dd ee ff gg hh"
"""Words of two letters: the word at an offset is its third."""

PLACES = st.builds(
    lambda start, length: Hit(start, min(start + length, len(TEXT)), "en", free=True, payload=None),
    st.integers(0, len(TEXT) - 1),
    st.integers(1, 6),
)
PARTS = st.lists(st.lists(PLACES, min_size=1, max_size=4, unique=True).map(sorted), min_size=2, max_size=4)
STEPS = st.lists(st.builds(Step, st.integers(0, 3), st.booleans()), min_size=3, max_size=3)


def word(offset: int) -> int:
    """Return the number of the word at an offset of TEXT."""
    return TEXT.count(" ", 0, offset + 1)


def follows(one: Hit, other: Hit, step: Step) -> bool:
    """Say of two hits what the step means, in the plainest way."""
    if one.end <= other.start:
        return word(other.start) - word(one.end - 1) - 1 <= step.gap
    return step.either_side and other.end <= one.start and word(one.start) - word(other.end - 1) - 1 <= step.gap


def every_chain(parts: Sequence[Sequence[Hit]], steps: Sequence[Step]) -> set[tuple[int, Hit]]:
    """Return the members of all whole chains, each with the number of its part, by trying all of them."""
    return {
        member
        for chain in product(*parts)
        if all(follows(one, other, step) for (one, other), step in zip(pairwise(chain), steps, strict=True))
        for member in enumerate(chain)
    }


@given(PARTS, STEPS)
def test_what_is_found_is_what_trying_everything_finds(parts: list[list[Hit]], steps: list[Step]) -> None:
    """Exactly the hits of whole chains are kept: none that leads nowhere, and none is forgotten."""
    steps = steps[: len(parts) - 1]
    expected = sorted(hit for _, hit in every_chain(parts, steps))
    assert sorted(in_order(parts, steps, word) or []) == expected


def test_a_place_does_not_follow_itself() -> None:
    """One hit of both cues is no chain."""
    hits = [Hit(0, 2, "en", free=True, payload=None)]
    assert in_order([hits, hits], [Step(3, either_side=True)], word) is None
