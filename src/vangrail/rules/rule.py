"""Compiled rules, and the one way in which a rule is decided on a text: the same for one draft and for a batch."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from vangrail.policy.clause import Clause
from vangrail.policy.rule import Rule
from vangrail.rules.condition import DRAFT_FACTS, MENTIONS, VALUE_FACTS, Atom, Condition, Node, Tree
from vangrail.rules.matcher import Hit

Columns = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule with its clause, and its cues as columns of the scan.

    `needed` are groups of columns: a text in which a whole group is absent cannot be meant by the rule.
    """

    rule: Rule
    clause: Clause
    condition: Condition
    cues: Mapping[str, Columns]
    unless: Columns
    needed: tuple[frozenset[int], ...]


class Situation(Protocol):
    """What a rule may ask about the text and the draft it came from."""

    def hits(self, columns: Columns) -> list[Hit]:
        """Return the verified hits of the columns, sorted by place."""

    def match_fact(self, fact: str, hit: Hit) -> bool:
        """Tell whether a match fact is true of the hit."""

    def draft_fact(self, name: str) -> bool:
        """Tell whether a fact is true of the draft."""

    def value(self, name: str) -> frozenset[str]:
        """Return the draft's values for `account`, `platform`, `role`, `country` or `sector`."""

    def sentence(self, offset: int) -> int:
        """Return the number of the sentence at a folded offset."""

    def word(self, offset: int) -> int:
        """Return the number of the word at a folded offset."""

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The languages the draft may be in."""


Found = dict[str, list[Hit]]


def decide(rule: CompiledRule, situation: Situation) -> list[Hit] | None:
    """Return the hits that made the rule apply, sorted by place, or None when it does not apply."""
    for group in rule.needed:
        if not any(situation.hits((column,)) for column in group):
            return None
    if not possible(rule.condition.tree, situation):
        return None
    found = {name: situation.hits(columns) for name, columns in rule.cues.items()}
    marked = _apply(rule, situation, found)
    if marked and any(not hit.free for hit in marked):
        # Only now does the language matter: short words count in their own language alone.
        spoken = situation.spoken
        found = {name: [hit for hit in hits if hit.free or hit.language in spoken] for name, hits in found.items()}
        marked = _apply(rule, situation, found)
    if not marked or any(situation.hits((column,)) for column in rule.unless):
        return None
    return sorted(set(marked), key=lambda hit: hit[:2])


def _apply(rule: CompiledRule, situation: Situation, found: Found) -> list[Hit]:
    condition = rule.condition
    for name in condition.require.keys() | condition.exclude.keys():
        wanted, unwanted = condition.require.get(name, ()), condition.exclude.get(name, ())
        found = {
            **found,
            name: [
                hit
                for hit in found[name]
                if all(situation.match_fact(fact, hit) for fact in wanted)
                and not any(situation.match_fact(fact, hit) for fact in unwanted)
            ],
        }
    marked: list[Hit] = []
    for window in _windows(rule, situation, found):
        witness = _witness(condition.tree, window, situation)
        if witness is not None:
            marked.extend(witness)
    return marked


def _windows(rule: CompiledRule, situation: Situation, found: Found) -> Iterable[Found]:
    within = rule.rule.within
    if within == "draft":
        return (found,)
    if within == "sentence":
        return _by_sentence(found, situation.sentence)
    return _around(found, found.get(rule.condition.anchor, ()), within, situation.word)


def _by_sentence(found: Found, sentence: Callable[[int], int]) -> Iterator[Found]:
    windows: dict[int, Found] = {}
    for name, hits in found.items():
        for hit in hits:
            windows.setdefault(sentence(hit.start), {}).setdefault(name, []).append(hit)
    for number in sorted(windows):
        yield windows[number]


def _around(found: Found, anchors: Sequence[Hit], words: int, word: Callable[[int], int]) -> Iterator[Found]:
    """Yield, for each anchor, the hits of every cue that reach into `words` words around it."""
    starts = {name: [word(hit.start) for hit in hits] for name, hits in found.items()}
    ends = {name: [word(hit.end - 1) for hit in hits] for name, hits in found.items()}
    for anchor in anchors:
        first, last = word(anchor.start) - words, word(anchor.end - 1) + words
        window: Found = {}
        for name, hits in found.items():
            near = hits[bisect_left(ends[name], first) : bisect_right(starts[name], last)]
            window[name] = [anchor] if anchor in near else near
        yield window


def _witness(tree: Tree, window: Found, situation: Situation) -> list[Hit] | None:
    """Return the hits that make the tree true in the window (empty when facts alone do), or None when it is not true."""
    if isinstance(tree, Atom):
        return _atom(tree, window, situation)
    if tree.op == "not":
        return [] if _witness(tree.parts[0], window, situation) is None else None
    gathered: list[Hit] = []
    for part in tree.parts:
        witness = _witness(part, window, situation)
        if tree.op == "or" and witness is not None:
            return witness
        if tree.op == "and" and witness is None:
            return None
        gathered.extend(witness or ())
    return gathered if tree.op == "and" else None


def _atom(atom: Atom, window: Found, situation: Situation) -> list[Hit] | None:
    if atom.name in VALUE_FACTS:
        return [] if situation.value(atom.name) & set(atom.values) else None
    if atom.name in DRAFT_FACTS or atom.name in MENTIONS:
        return [] if situation.draft_fact(atom.name) else None
    hits = window.get(atom.name, [])
    if atom.fact:
        hits = [hit for hit in hits if situation.match_fact(atom.fact, hit)]
    return hits or None


def possible(tree: Tree, situation: Situation) -> bool:
    """Tell whether the tree can be true of this draft, as far as its account, platform, role, country and sector say."""
    if isinstance(tree, Node):
        if tree.op == "not":
            inside = tree.parts[0]
            return not (isinstance(inside, Atom) and inside.name in VALUE_FACTS) or not possible(inside, situation)
        return (all if tree.op == "and" else any)(possible(part, situation) for part in tree.parts)
    return tree.name not in VALUE_FACTS or bool(situation.value(tree.name) & set(tree.values))
