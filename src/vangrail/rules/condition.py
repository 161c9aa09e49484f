"""The condition of a rule: `alone and (night or workplace) and not alone.past`, read once and evaluated on windows of hits.

Grammar (lowest binding first): `or`, `and`, `not`, `then` and `near`, brackets. An atom is a cue's name, a cue with a match
fact (`alone.past`), a fact of the draft (`has_image`, `mentions.company`), or a fact with values (`country = BE | NL`).
`groups then vermin` asks for the one after the other with few words between, `near` for either order; see `Chain`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from vangrail.rules.needed import needed as needed_groups
from vangrail.rules.tree import (
    DRAFT_FACTS,
    MATCH_FACTS,
    MENTIONS,
    VALUE_FACTS,
    Atom,
    Chain,
    Node,
    Step,
    Tree,
    atoms,
    chains,
)

__all__ = ["MENTIONS", "USUAL_GAP", "Condition", "ConditionError", "parse", "prepare"]

USUAL_GAP: Final = 3
"""Words that may stand between two steps of a chain that names no number."""

_STEP: Final = re.compile(r"(?P<order>then|near)(?:/(?P<gap>\d{1,2}))?$")
_TOKEN: Final = re.compile(r"\s*(?:(?P<mark>[()=|])|(?P<word>[^\s()=|]+))")


class ConditionError(ValueError):
    """The condition cannot be read. The message says what was wanted and what was found."""


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
        if self.peek() == "not":
            self.take()
            return Node("not", (self.single(),))
        return self.row()

    def row(self) -> Tree:
        """Read what `then` and `near` join."""
        first = self.part()
        parts, steps = [first], list[Step]()
        while step := _STEP.match(self.peek()):
            self.take()
            steps.append(Step(USUAL_GAP if step["gap"] is None else int(step["gap"]), step["order"] == "near"))
            parts.append(self.part())
        if not steps:
            return first
        return Chain(tuple(self.of_cues(part) for part in parts), tuple(steps))

    def of_cues(self, part: Tree) -> Tree:
        """Refuse what has no place in the text, and so cannot stand before or after something."""
        if isinstance(part, Atom) and part.name in self.cues:
            return part
        if isinstance(part, Node) and part.op == "or":
            return Node("or", tuple(self.of_cues(each) for each in part.parts))
        found = repr(part.name) if isinstance(part, Atom) else "something else"
        message = f"cues, or cues joined by or in brackets, on both sides of then and near, found {found}"
        raise ConditionError(message)

    def part(self) -> Tree:
        token = self.take()
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
    text. `denied` are the cues that speak against the rule, `chained` those that stand in a chain.
    """

    tree: Tree
    needed: tuple[frozenset[str], ...]
    denied: frozenset[str] = frozenset()
    chained: frozenset[str] = frozenset()
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
    body = _with_sides(rest[0] if len(rest) == 1 else Node("and", tuple(rest)))
    needed = needed_groups(body)
    if not needed:
        message = "a condition with at least one cue that must stand in the text"
        raise ConditionError(message)
    return Condition(
        body,
        needed,
        frozenset(atom.name for atom in atoms(body) if atom.denied and atom.name in cues),
        frozenset(atom.name for chain in chains(body) for atom in atoms(chain)),
        {name: frozenset(facts) for name, facts in require.items()},
        {name: frozenset(facts) for name, facts in exclude.items()},
    )


def _with_sides(tree: Tree, *, denied: bool = False) -> Tree:
    """Return the tree with every leaf knowing whether it speaks for or against the rule."""
    if isinstance(tree, Atom):
        return replace(tree, denied=denied)
    turned = denied != (isinstance(tree, Node) and tree.op == "not")
    if isinstance(tree, Node):
        return Node(tree.op, tuple(_with_sides(part, denied=turned) for part in tree.parts))
    return replace(tree, parts=tuple(_with_sides(part, denied=denied) for part in tree.parts))
