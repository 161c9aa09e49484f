"""The condition of a rule: `alone and (night or workplace) and not alone.past`, read once and evaluated on windows of hits.

Grammar (lowest binding first): `or`, `and`, `not`, brackets. An atom is a cue's name, a cue with a match fact
(`alone.past`), a fact of the draft (`has_image`, `mentions.company`), or a fact with values (`country = BE | NL`).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice, product
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

_MOST_GROUPS: Final = 24
_TOKEN: Final = re.compile(r"\s*(?:(?P<mark>[()=|])|(?P<word>[^\s()=|]+))")


class ConditionError(ValueError):
    """The condition cannot be read. The message says what was wanted and what was found."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A leaf. `fact` is a match fact of the cue `name`, or empty; `values` belong to a value fact."""

    name: str
    fact: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """`op` is "and", "or" or "not" over `parts`."""

    op: str
    parts: tuple["Node | Atom", ...]


Tree = Node | Atom


@dataclass(slots=True)
class _Reader:
    tokens: list[str]
    cues: frozenset[str]
    position: int = 0

    def peek(self) -> str:
        return self.tokens[self.position] if self.position < len(self.tokens) else ""

    def take(self) -> str:
        token = self.peek()
        self.position += 1
        return token

    def chain(self, op: str, lower: Callable[[], Tree]) -> Tree:
        parts = [lower()]
        while self.peek() == op:
            self.take()
            parts.append(lower())
        return parts[0] if len(parts) == 1 else Node(op, tuple(parts))

    def either(self) -> Tree:
        return self.chain("or", self.both)

    def both(self) -> Tree:
        return self.chain("and", self.single)

    def single(self) -> Tree:
        token = self.take()
        if token == "not":
            return Node("not", (self.single(),))
        if token == "(":
            inside = self.either()
            if self.take() != ")":
                message = "a closing bracket"
                raise ConditionError(message)
            return inside
        return self.atom(token)

    def atom(self, token: str) -> Atom:
        if token in VALUE_FACTS:
            return self.values(token)
        if token in DRAFT_FACTS or token in MENTIONS or token in self.cues:
            return Atom(token)
        name, _, fact = token.partition(".")
        if name in self.cues and fact in MATCH_FACTS:
            return Atom(name, fact)
        message = f"a cue of this rule or a known fact, found {token!r}" if token else "a condition, found its end"
        raise ConditionError(message)

    def values(self, name: str) -> Atom:
        if self.take() != "=":
            message = f"= after {name}"
            raise ConditionError(message)
        values = [self.take()]
        while self.peek() == "|":
            self.take()
            values.append(self.take())
        return Atom(name, "", tuple(values))


def parse(text: str, cues: frozenset[str]) -> Tree:
    """Read a condition over the rule's `cues`.

    Raises:
        ConditionError: with what was wanted and found.
    """
    tokens = [match["mark"] or match["word"] for match in _TOKEN.finditer(text)]
    reader = _Reader(tokens, cues)
    tree = reader.either()
    if reader.position < len(tokens):
        message = f"and, or, or the end of the condition, found {reader.peek()!r}"
        raise ConditionError(message)
    return tree


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition ready for use.

    `tree` is what is evaluated in a window. `require` and `exclude` are match facts taken out of the top-level `and`: they
    filter the hits of their cue. `needed` are groups of sources or cue names of which at least one each must stand in the
    text; `anchor` is the first cue, around which windows of words are laid.
    """

    tree: Tree
    anchor: str
    needed: tuple[frozenset[str], ...]
    require: dict[str, frozenset[str]] = field(default_factory=dict)
    exclude: dict[str, frozenset[str]] = field(default_factory=dict)


def prepare(text: str, cues: frozenset[str]) -> Condition:
    """Read a condition and find what must stand in the text for it to be true.

    Raises:
        ConditionError: it cannot be read, or could be true of a text without any cue.
    """
    tree = parse(text, cues)
    parts = list(tree.parts) if isinstance(tree, Node) and tree.op == "and" else [tree]
    require: dict[str, set[str]] = {}
    exclude: dict[str, set[str]] = {}
    rest: list[Tree] = []
    for part in parts:
        if isinstance(part, Atom) and part.fact:
            require.setdefault(part.name, set()).add(part.fact)
            rest.append(Atom(part.name))
        elif isinstance(part, Node) and part.op == "not" and isinstance(part.parts[0], Atom) and part.parts[0].fact:
            exclude.setdefault(part.parts[0].name, set()).add(part.parts[0].fact)
        else:
            rest.append(part)
    body: Tree = rest[0] if len(rest) == 1 else Node("and", tuple(rest))
    needed = tuple(_needed(body))
    if not needed:
        message = "a condition with at least one cue that must stand in the text"
        raise ConditionError(message)
    return Condition(
        body,
        next(_positive(body)),
        needed,
        {name: frozenset(facts) for name, facts in require.items()},
        {name: frozenset(facts) for name, facts in exclude.items()},
    )


def _names(atom: Atom) -> frozenset[str]:
    if atom.name in VALUE_FACTS or atom.name in DRAFT_FACTS - {"embargoed"}:
        return frozenset()
    return frozenset({"lexicon:embargoed" if atom.name == "embargoed" else MENTIONS.get(atom.name, atom.name)})


def _needed(tree: Tree) -> Iterator[frozenset[str]]:
    """Yield groups of names; a text in which one group is wholly absent cannot satisfy the tree."""
    if isinstance(tree, Atom):
        if names := _names(tree):
            yield names
    elif tree.op == "and":
        for part in tree.parts:
            yield from _needed(part)
    elif tree.op == "or":
        branches = [list(_needed(part)) for part in tree.parts]
        if all(branches):
            # "a or b and c" needs "a or b" and "a or c": one group of each branch, in every combination.
            for groups in islice(product(*branches), _MOST_GROUPS):
                yield frozenset().union(*groups)


def _positive(tree: Tree) -> Iterator[str]:
    if isinstance(tree, Atom):
        yield from _names(tree)
    elif tree.op != "not":
        for part in tree.parts:
            yield from _positive(part)
