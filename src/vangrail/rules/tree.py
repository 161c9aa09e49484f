"""What a condition is made of: cues and facts, joined by `and`, `or` and `not`, or standing in a row."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

MATCH_FACTS: Final = frozenset({"negated", "quoted", "asked", "past"})
"""What can be asked of one hit."""

DRAFT_FACTS: Final = frozenset(
    {"has_image", "discloses_employer", "embargoed", "frozen", "listed", "quiet_period", "protected"}
)
"""What is either true of a draft or not."""

VALUE_FACTS: Final = frozenset({"account", "platform", "role", "country", "sector"})
"""What a draft has a value for."""

MENTIONS: Final = {
    "mentions.company": "lexicon:company",
    "mentions.competitor": "lexicon:competitors",
    "mentions.product": "lexicon:products",
}
"""Facts that are cues over the whole draft, and the source of each."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A leaf. `fact` is a match fact of the cue `name`, or empty; `values` belong to a value fact.

    A `denied` one stands under an odd number of `not`: its hits speak against the rule.
    """

    name: str
    fact: str = ""
    values: tuple[str, ...] = ()
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Node:
    """`op` is "and", "or" or "not" over `parts`."""

    op: str
    parts: tuple["Node | Chain | Atom", ...]


@dataclass(frozen=True, slots=True)
class Step:
    """How one part of a chain stands to the part before it: at most `gap` words between them, after it or on either side."""

    gap: int
    either_side: bool = False


@dataclass(frozen=True, slots=True)
class Chain:
    """Parts that stand in a row: `steps[i]` joins `parts[i]` and `parts[i + 1]`. A part is a cue, or an `or` of cues."""

    parts: tuple["Tree", ...]
    steps: tuple[Step, ...]


Tree = Node | Chain | Atom


def atoms(tree: Tree) -> Iterator[Atom]:
    """Yield the leaves, in the order of writing."""
    if isinstance(tree, Atom):
        yield tree
    else:
        for part in tree.parts:
            yield from atoms(part)


def chains(tree: Tree) -> Iterator[Chain]:
    """Yield the chains."""
    if isinstance(tree, Chain):
        yield tree
    elif isinstance(tree, Node):
        for part in tree.parts:
            yield from chains(part)
