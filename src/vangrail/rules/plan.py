"""What the scan has to look for: every source of every cue becomes a column with its literals, patterns and detectors.

A column is one source: a shared cue, a list of the lexicon, a detector, or the words of one rule's cue. Rules are sets of
columns; a literal that belongs to many cues is looked for once.
"""

import marshal
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, Self

from vangrail.errors import RuleError
from vangrail.languages import ANY
from vangrail.policy.contacts import PublicContacts
from vangrail.policy.model import Policy
from vangrail.policy.rule import Cue
from vangrail.rules.detectors import detectors
from vangrail.rules.detectors.base import Detector
from vangrail.rules.fold import fold_text
from vangrail.rules.near import MOST, Half, halves
from vangrail.rules.pattern import Pattern, compile_pattern
from vangrail.rules.words import is_free, joined_forms, variants

NEED_TO_KNOW: Final = "lexicon:need_to_know"
EMBARGOED: Final = "lexicon:embargoed"
_PUBLIC_KINDS: Final = (".service", ".role")
_FORGIVING: Final = frozenset({"secret", "products", "embargoed"})
_LEGAL_FORMS: Final = frozenset(
    "bv b.v. nv n.v. srl sprl bvba vzw cv vof sa s.a. sl s.l. slu s.l.u. sas gmbh ag ltd ltd. plc inc inc. llc corp corp.".split()
)


class Owner(NamedTuple):
    """Whose a literal is. `free` counts in any language; `payload` is the number of the embargo, or -1."""

    column: int
    language: str
    free: bool
    exact: bool
    payload: int


class Wanted(NamedTuple):
    """A detector and the column it fills. With a `kind` (`phone.service`, `clock.night`) only matches of that kind.

    Without one, everything but what is meant for the public: service numbers, and addresses of a role such as info@.
    """

    detector: Detector
    column: int
    kind: str

    def wants(self, kind: str) -> bool:
        """Tell whether a match of this kind belongs to the column."""
        return f"{kind}.".startswith(f"{self.kind}.") if self.kind else not kind.endswith(_PUBLIC_KINDS)


@dataclass(slots=True)
class Plan:
    """Everything to look for. `literals` are folded; `secret` ones are never written to a cache.

    `needed` are the groups of columns that each rule needs, by the rule's name.
    """

    columns: dict[str, int] = field(default_factory=dict)
    literals: dict[str, list[Owner]] = field(default_factory=dict)
    secret: dict[str, list[Owner]] = field(default_factory=dict)
    halves: dict[str, list[tuple[Half, Owner]]] = field(default_factory=dict)
    patterns: list[tuple[Pattern, Owner]] = field(default_factory=list)
    detectors: list["Wanted"] = field(default_factory=list)
    known: dict[str, tuple[int, ...]] = field(default_factory=dict)
    needed: dict[str, tuple[frozenset[int], ...]] = field(default_factory=dict)

    def dump(self, layout: tuple[Any, ...]) -> bytes:
        """Return for `load` what is needed beside the compiled database, without the secret part.

        Marshal, not pickle: it holds plain values and is quick to read.
        """
        return marshal.dumps(
            (
                self.columns,
                [
                    ((pattern.source, (), pattern.reach, pattern.trusted), tuple(owner))
                    for pattern, owner in self.patterns
                ],
                [(wanted.detector.name, wanted.column, wanted.kind) for wanted in self.detectors],
                self.known,
                self.needed,
                tuple(layout),
            )
        )

    @classmethod
    def load(cls, data: bytes, named: Mapping[str, Detector]) -> tuple[Self, Any]:
        """Return the plan that `dump` wrote and its layout; `named` are the detectors by name. Words are in the layout alone."""
        columns, patterns, detectors, known, needed, layout = marshal.loads(data)  # noqa: S302 -- verified, and the reader's own
        plan = cls(
            columns=columns,
            patterns=[(Pattern(*pattern), Owner._make(owner)) for pattern, owner in patterns],
            detectors=[Wanted(named[name], column, kind) for name, column, kind in detectors],
            known=known,
            needed=needed,
        )
        return plan, layout


class Planner:
    """Collects columns for one policy. `columns_of` may be asked for the same source many times."""

    def __init__(self, policy: Policy, dumped: bytes | None = None) -> None:
        """Start an empty plan over the policy's lexicon and shared cues, or take one that was dumped, with its layout."""
        self._policy = policy
        self._shared = policy.cues
        self._detectors: Mapping[str, Detector] = detectors(PublicContacts(policy).domains)
        self.layout: Any = None
        self.plan = Plan()
        if dumped:
            self.plan, self.layout = Plan.load(dumped, self._detectors)
        self._known = self.plan.known
        if NEED_TO_KNOW in self._known:
            self._open_lexicon(NEED_TO_KNOW, "need_to_know")

    def columns_of(self, source: str) -> tuple[int, ...]:
        """Return the columns of `shared:NAME`, `lexicon:NAME` or `detector:NAME`, adding them on first use.

        Raises:
            RuleError: there is no such source, or shared cues include each other in a circle.
        """
        if source not in self._known:
            self._known[source] = ()
            self._known[source] = tuple(dict.fromkeys(self._open(source)))
        return self._known[source]

    def columns_of_cue(self, name: str, cue: Cue, *, trusted: bool) -> tuple[int, ...]:
        """Return the columns of a cue called `name`: one for its own words, and those of what it includes."""
        if name not in self._known:
            self._known[name] = self._open_cue(name, cue, trusted=trusted)
        return self._known[name]

    def _open_cue(self, name: str, cue: Cue, *, trusted: bool) -> tuple[int, ...]:
        columns: list[int] = []
        if any(cue.words.values()):
            column = self._column(name)
            columns.append(column)
            for language, entries in cue.words.items():
                self._add_entries(entries, language, column, trusted=trusted)
        for source in cue.include:
            columns.extend(self.columns_of(source))
        return tuple(dict.fromkeys(columns))

    def _open(self, source: str) -> Iterable[int]:
        kind, _, name = source.partition(":")
        if kind == "shared" and name in self._shared:
            return self._open_cue(source, self._shared[name], trusted=True)
        if kind == "lexicon":
            return self._open_lexicon(source, name)
        detector = self._detectors.get(name.partition(".")[0]) if kind == "detector" else None
        if detector:
            column = self._column(source)
            self.plan.detectors.append(Wanted(detector, column, name if "." in name else ""))
            return (column,)
        message = f"there is no source {source!r}; known are shared:…, lexicon:… and detector:… as docs/policy-format.md lists them"
        raise RuleError(message, source=source)

    def _column(self, name: str) -> int:
        return self.plan.columns.setdefault(name, len(self.plan.columns))

    def _add_entries(self, entries: Iterable[str], language: str, column: int, *, trusted: bool) -> None:
        for entry in entries:
            if entry.startswith("re:"):
                owner = Owner(column, language, language == ANY, exact=True, payload=-1)
                self.plan.patterns.append((compile_pattern(entry[3:], trusted=trusted), owner))
                continue
            exact = entry.startswith("=")
            word = entry[1:] if exact else entry
            forms = [fold_text(word).strip()] if exact else variants(word, language)
            owner = Owner(column, language, language == ANY or is_free(word), exact, -1)
            self._add_literals(self.plan.literals, forms, owner)

    def _add_literals(self, where: dict[str, list[Owner]], forms: Iterable[str], owner: Owner) -> None:
        for form in forms:
            if not form:
                message = "a word of a cue has nothing in it that can be looked for"
                raise RuleError(message)
            owners = where.setdefault(form, [])
            if owner not in owners:
                owners.append(owner)

    def _open_lexicon(self, source: str, name: str) -> tuple[int, ...]:
        column = self._column(source)
        where = self.plan.secret if source == NEED_TO_KNOW else self.plan.literals
        owner = Owner(column, ANY, free=True, exact=False, payload=-1)
        for term, payload in self._terms(name):
            if payload != owner.payload:
                owner = owner._replace(payload=payload)
            self._add_literals(where, [*variants(term, ANY), *joined_forms(term)], owner)
        if name in _FORGIVING:
            self._forgive(name, column)
        return (column,)

    def _forgive(self, name: str, column: int) -> None:
        """Look for the halves of long terms too, so that one typing error is not a way around."""
        forgiven = 0
        owner = Owner(column, ANY, free=True, exact=True, payload=-1)
        for term, payload in self._terms(name):
            if payload != owner.payload:
                owner = owner._replace(payload=payload)
            for text, half in halves(fold_text(term).strip()):
                self.plan.halves.setdefault(text, []).append((half, owner))
                forgiven += half.head
            if forgiven >= MOST:
                return

    def _terms(self, name: str) -> Iterator[tuple[str, int]]:
        policy = self._policy
        if name == "company":
            for term in (policy.company.name, *policy.lexicon.also_called):
                yield term, -1
                yield from ((short, -1) for short in [_without_legal_form(term)] if short != term)
        elif name == "embargoed":
            yield from ((term, number) for number, embargo in enumerate(policy.embargoes) for term in embargo.terms)
        elif name == "rooms":
            yield from ((room.name, -1) for room in policy.rooms if room.level != "green")
        elif name == "need_to_know":
            yield from ((term, -1) for term in (policy.need_to_know.terms if policy.need_to_know else ()))
        elif name in type(policy.lexicon).model_fields:
            yield from ((term, -1) for term in getattr(policy.lexicon, name))
        else:
            message = f"the lexicon has no list {name!r}"
            raise RuleError(message, source=name)


def _without_legal_form(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[-1].lower().strip(",") in _LEGAL_FORMS:
        words.pop()
    return " ".join(words).rstrip(",")
