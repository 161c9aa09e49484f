"""What must stand in a text: never more than the condition asks for."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from vangrail.rules.condition import parse
from vangrail.rules.needed import needed
from vangrail.rules.tree import Atom, Chain, Node, Step, Tree

CUES = ("a", "b", "c", "d", "e")
LEAVES = st.sampled_from([Atom(name) for name in (*CUES, "has_image")])
CUE_ATOMS = st.sampled_from([Atom(name) for name in CUES])
CHAINS = st.lists(CUE_ATOMS, min_size=2, max_size=3).map(
    lambda parts: Chain(tuple(parts), (Step(1),) * (len(parts) - 1))
)
TREES = st.recursive(
    LEAVES | CHAINS,
    lambda inner: (
        st.builds(Node, st.sampled_from(["and", "or"]), st.lists(inner, min_size=2, max_size=6).map(tuple))
        | st.builds(Node, st.just("not"), st.tuples(inner))
    ),
    max_leaves=14,
)


def can_be_true(tree: Tree, present: frozenset[str]) -> bool:
    """Tell whether some text with exactly these cues may satisfy the tree: order and what `not` speaks of are left open."""
    if isinstance(tree, Atom):
        return tree.name in present or tree.name == "has_image"
    if isinstance(tree, Node) and tree.op == "not":
        return True
    inside = [can_be_true(part, present) for part in tree.parts]
    return any(inside) if isinstance(tree, Node) and tree.op == "or" else all(inside)


@given(TREES)
def test_no_text_that_could_be_meant_is_passed_over(tree: Tree) -> None:
    """Whatever cues a text has, if the tree may be true of it each needed group stands in it."""
    groups = needed(tree)
    for size in range(len(CUES) + 1):
        for present in map(frozenset, combinations(CUES, size)):
            if can_be_true(tree, present):
                assert all(group & present for group in groups)


def test_of_many_alternatives_what_tells_them_apart_is_needed() -> None:
    """A frame around one group: the group is needed, and so is one of the frames."""
    frames = [f"f{number}" for number in range(8)]
    when = " or ".join(f"{frame} then g" for frame in frames)
    groups = needed(parse(when, frozenset({*frames, "g"})))
    assert set(groups) == {frozenset({"g"}), frozenset(frames)}


def test_a_group_that_holds_another_asks_for_nothing_more() -> None:
    """Where "a" is needed, "a or b" is too."""
    assert needed(parse("a and (a or b)", frozenset("ab"))) == (frozenset("a"),)
