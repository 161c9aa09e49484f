"""Compiled rules, and the one way in which a rule is decided on a text: the same for one draft and for a batch."""

from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from vangrail.policy.clause import Clause
from vangrail.policy.rule import Rule
from vangrail.rules.condition import Condition, prepare
from vangrail.rules.matcher import Hit
from vangrail.rules.order import in_order
from vangrail.rules.tree import DRAFT_FACTS, MENTIONS, VALUE_FACTS, Atom, Chain, Node, Tree
from vangrail.rules.windows import AGAINST, Found, Window, around, by_sentence

Columns = tuple[int, ...]


@dataclass(frozen=True)
class CompiledRule:
    """A rule with its clause, and its cues as columns of the scan.

    `needed` are groups of columns: a text in which a whole group is absent cannot be meant by the rule.
    """

    rule: Rule
    clause: Clause
    cues: Mapping[str, Columns]
    unless: Columns
    needed: tuple[frozenset[int], ...]

    @cached_property
    def condition(self) -> Condition:
        """The rule's condition, read when the first text asks for it: most rules of a policy wait long for one.

        Raises:
            ConditionError: it cannot be read.
        """
        return prepare(self.rule.when, frozenset(self.cues))


class Situation(Protocol):
    """What a rule may ask about the text and the draft it came from."""

    @property
    def opened(self) -> AbstractSet[int]:
        """The columns that may have hits."""

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


def decide(rule: CompiledRule, situation: Situation) -> list[Hit] | None:
    """Return the hits that made the rule apply, sorted by place, or None when it does not apply.

    A short word counts in its own language alone, whether it speaks for the rule or against it. Telling the language takes
    time, so the rule is first asked with everything for it and only what is sure against it; most texts end there.
    """
    opened = situation.opened
    for group in rule.needed:
        if not any(situation.hits((column,)) for column in group & opened):
            return None
    if not possible(rule.condition.tree, situation):
        return None
    found = {name: situation.hits(columns) for name, columns in rule.cues.items()}
    sure = {name: _sure(hits) for name, hits in found.items()}
    marked = _apply(rule, situation, found, sure)
    if not marked:
        return None
    silent = situation.hits(rule.unless)
    doubtful = {name: set(hits).difference(sure[name]) for name, hits in found.items()}
    if any(doubtful[name] for name in rule.condition.denied) or not set().union(*doubtful.values()).isdisjoint(marked):
        said = {name: counted(hits, situation) for name, hits in found.items()}
        marked = _apply(rule, situation, said, said)
    if not marked or (silent and counted(silent, situation)):
        return None
    return sorted(set(marked), key=lambda hit: hit[:2])


def _sure(hits: list[Hit]) -> list[Hit]:
    """Return the hits that count whatever the language is: free, and not the same word in another language as well."""
    if len(hits) <= 1:
        return hits if all(hit.free for hit in hits) else []
    places = Counter(hit[:2] for hit in hits)
    return [hit for hit in hits if hit.free and places[hit[:2]] == 1]


def counted(hits: list[Hit], situation: Situation) -> list[Hit]:
    """Return the hits that count in the languages of the text.

    Of one word that several languages share, the reading in a language of the text is kept: what denies or quotes it is then
    looked for in that language alone.
    """
    if len(_sure(hits)) == len(hits):
        return hits
    spoken = situation.spoken
    here = {hit[:2] for hit in hits if hit.language in spoken}
    return [hit for hit in hits if hit.language in spoken or (hit.free and hit[:2] not in here)]


def _apply(
    rule: CompiledRule, situation: Situation, supporting: Mapping[str, list[Hit]], opposing: Mapping[str, list[Hit]]
) -> list[Hit]:
    """Return the hits that make the condition true, given what may speak for it and what may speak against it."""
    condition = rule.condition
    found: Found = {(name, False): _filtered(name, hits, condition, situation) for name, hits in supporting.items()}
    for name in condition.denied:
        found[name, AGAINST] = _filtered(name, opposing[name], condition, situation)
    marked: list[Hit] = []
    for window in _windows(rule, situation, found):
        witness = _witness(condition.tree, window, situation)
        if witness is not None:
            marked.extend(witness)
    return marked


def _filtered(name: str, hits: list[Hit], condition: Condition, situation: Situation) -> list[Hit]:
    """Leave out the hits of which a match fact is true or not as the condition's top level asks."""
    wanted, unwanted = condition.require.get(name, ()), condition.exclude.get(name, ())
    if not hits or not (wanted or unwanted):
        return hits
    fact = situation.match_fact
    return [
        hit for hit in hits if all(fact(one, hit) for one in wanted) and not any(fact(one, hit) for one in unwanted)
    ]


def _windows(rule: CompiledRule, situation: Situation, found: Found) -> Iterable[Window]:
    within = rule.rule.within
    if within == "draft":
        return (found,)
    if within == "sentence":
        return by_sentence(found, situation.sentence)
    return around(found, within, situation.word, rule.condition.chained)


def _witness(tree: Tree, window: Window, situation: Situation) -> list[Hit] | None:
    """Return the hits that make the tree true in the window (empty when facts alone do), or None when it is not true."""
    if isinstance(tree, Atom):
        return _atom(tree, window, situation)
    if isinstance(tree, Chain):
        parts = [_placed(part, window, situation) for part in tree.parts]
        return in_order(parts, tree.steps, situation.word) if all(parts) else None
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


def _placed(part: Tree, window: Window, situation: Situation) -> list[Hit]:
    """Return every hit that may stand in one place of a chain; of an `or` those of all its cues."""
    if isinstance(part, Atom):
        return _atom(part, window, situation) or []
    return [hit for each in part.parts for hit in _placed(each, window, situation)]


def _atom(atom: Atom, window: Window, situation: Situation) -> list[Hit] | None:
    if atom.name in VALUE_FACTS:
        return [] if situation.value(atom.name) & set(atom.values) else None
    if atom.name in DRAFT_FACTS or atom.name in MENTIONS:
        return [] if situation.draft_fact(atom.name) else None
    hits = window.get((atom.name, atom.denied))
    if hits and atom.fact:
        hits = [hit for hit in hits if situation.match_fact(atom.fact, hit)]
    return hits or None


def possible(tree: Tree, situation: Situation) -> bool:
    """Tell whether the tree can be true of this draft, as far as its account, platform, role, country and sector say."""
    if isinstance(tree, Chain):
        return True
    if isinstance(tree, Node):
        if tree.op == "not":
            inside = tree.parts[0]
            return not (isinstance(inside, Atom) and inside.name in VALUE_FACTS) or not possible(inside, situation)
        return (all if tree.op == "and" else any)(possible(part, situation) for part in tree.parts)
    return tree.name not in VALUE_FACTS or bool(situation.value(tree.name) & set(tree.values))
