"""What must stand in a text for a condition to be true of it: most texts need no closer look."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import product
from math import prod
from typing import Final

from vangrail.rules.tree import DRAFT_FACTS, MENTIONS, VALUE_FACTS, Atom, Chain, Tree

Group = frozenset[str]
"""Names of cues and sources of which one is enough."""

_MOST_GROUPS: Final = 24


def needed(tree: Tree) -> tuple[Group, ...]:
    """Return groups of names; a text in which one group is wholly absent cannot satisfy the tree.

    A group that holds another whole one asks for nothing more, and is left out.
    """
    different = list(dict.fromkeys(_needed(tree)))
    return tuple(group for group in different if not any(other < group for other in different))


def names(atom: Atom) -> Group:
    """Return the cue of a leaf, or the source of a fact that is a cue over the whole draft; nothing for other facts."""
    if atom.name in VALUE_FACTS or atom.name in DRAFT_FACTS - {"embargoed"}:
        return frozenset()
    return frozenset({"lexicon:embargoed" if atom.name == "embargoed" else MENTIONS.get(atom.name, atom.name)})


def _needed(tree: Tree) -> Iterator[Group]:
    if isinstance(tree, Atom):
        if group := names(tree):
            yield group
    elif isinstance(tree, Chain) or tree.op == "and":
        for part in tree.parts:
            yield from _needed(part)
    elif tree.op == "or":
        branches = [list(needed(part)) for part in tree.parts]
        if all(branches):
            yield from _either(branches)


def _either(branches: list[list[Group]]) -> Iterable[Group]:
    """Return what an `or` needs: "a or b and c" needs "a or b" and "a or c", one group of each branch.

    Every combination where they are few. Else one for every group: it is taken from all branches that have it, and of the
    others comes what stands in the fewest branches. So a cue of most branches is asked for once, and so is what tells them apart.
    """
    if prod(len(branch) for branch in branches) <= _MOST_GROUPS:
        return (frozenset().union(*groups) for groups in product(*branches))
    shared = Counter(group for branch in branches for group in branch)
    rarest = [min(branch, key=lambda group: (shared[group], len(group))) for branch in branches]
    return (
        frozenset().union(
            *(wanted if wanted in branch else rare for branch, rare in zip(branches, rarest, strict=True))
        )
        for wanted in shared
    )
