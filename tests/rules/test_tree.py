"""The parts of a condition can be walked."""

from vangrail.rules.condition import parse
from vangrail.rules.tree import atoms, chains

TREE = parse("a and not (b then (c or d) or a near b)", frozenset("abcd"))


def test_leaves_come_in_the_order_of_writing() -> None:
    """Those of chains and under `not` too."""
    assert [atom.name for atom in atoms(TREE)] == ["a", "b", "c", "d", "a", "b"]


def test_chains_are_found_wherever_they_stand() -> None:
    """Under `not` and inside `or`."""
    assert [chain.steps[0].either_side for chain in chains(TREE)] == [False, True]
