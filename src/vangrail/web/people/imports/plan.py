"""Entries and the people already known → plan: who is new, changes, comes back, leaves or stays as they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from vangrail.web.people.imports.entries import Entries, Entry
from vangrail.web.people.imports.known import Known
from vangrail.web.people.imports.managers import settle
from vangrail.web.people.imports.matching import Directory
from vangrail.web.people.imports.problems import Problem
from vangrail.web.people.imports.values import Value

COMPARED = (
    "number", "name", "email", "kind", "agency", "language", "country", "site", "groups", "manager", "joined", "last_day",
)  # fmt: skip
"""Fields of a person that a list can change, in the order in which a change is shown."""
MANY_LEAVE = 0.1
"""From this share of the people on, leaving asks for a second confirmation."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field, before and after."""

    field: str
    old: Value
    new: Value


@dataclass(frozen=True, slots=True)
class Change:
    """Somebody known, and what becomes different about them. `line` is 0 for who is not in the list."""

    key: int
    name: str
    line: int
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that applying would do, and every row that it would not use."""

    new: tuple[Entry, ...] = ()
    changed: tuple[Change, ...] = ()
    returning: tuple[Change, ...] = ()
    leaving: tuple[Change, ...] = ()
    unchanged: int = 0
    gone: int = 0
    """How many rows are about people who left before they were ever known here: they are not taken."""
    problems: tuple[Problem, ...] = ()
    absent: tuple[Change, ...] = ()
    """Who is here and not in the list; they are in `leaving` too where that was asked."""
    here: int = 0
    nameless: int = 0
    """How many rows do not tell whom they are about. While there is one, nobody leaves for being absent."""
    names: Mapping[str, str] = field(default_factory=dict)
    """The names of managers by their references, to show them."""
    keys: Mapping[str, int] = field(default_factory=dict)
    """The keys of everybody known by their references."""

    @property
    def empty(self) -> bool:
        """Whether applying would change nothing."""
        return not (self.new or self.changed or self.returning or self.leaving)

    @property
    def many_leave(self) -> bool:
        """Whether more than a tenth of the company would leave."""
        return len(self.leaving) > self.here * MANY_LEAVE

    @property
    def counts(self) -> dict[str, int]:
        """The numbers that the audit keeps: no name is among them."""
        return {
            "new": len(self.new),
            "changed": len(self.changed),
            "returning": len(self.returning),
            "leaving": len(self.leaving),
            "unchanged": self.unchanged,
            "problems": len(self.problems),
        }


def make_plan(entries: Entries, known: Sequence[Known], *, today: date, absent_leave: bool = False) -> Plan:
    """Return what the entries change about the people known on `today`.

    Whoever is not in the list stays, unless `absent_leave`. While a row does not tell whom it is about, nobody leaves for
    being absent: it could be about one of them.
    """
    directory = Directory(known)
    pairs = directory.match(entries.good)
    settled = settle(pairs, known)
    spoken_of = entries.spoken_of | {value for entry in entries.good for value in (entry.number, entry.email) if value}
    absent = tuple(
        Change(one.key, one.name, 0)
        for one in known
        if one.here and one.number not in spoken_of and one.email not in spoken_of
    )
    sorted_out = _sort(settled.pairs, today)
    leavers = absent if absent_leave and not entries.nameless else ()
    problems = [*entries.problems, *directory.problems, *settled.problems]
    return Plan(
        new=tuple(sorted_out["new"]),
        changed=tuple(sorted_out["changed"]),
        returning=tuple(sorted_out["returning"]),
        leaving=(*sorted_out["leaving"], *leavers),
        unchanged=len(sorted_out["unchanged"]),
        gone=len(sorted_out["gone"]),
        problems=tuple(sorted(problems, key=lambda problem: problem.line)),
        absent=absent,
        here=sum(one.here for one in known),
        nameless=entries.nameless,
        names=settled.names,
        keys={one.reference: one.key for one in known},
    )


def _sort(pairs: Sequence[tuple[Entry, Known | None]], today: date) -> dict[str, list]:  # type: ignore[type-arg]
    """Put every entry with the ones of its kind."""
    found: dict[str, list] = {kind: [] for kind in ("new", "changed", "returning", "leaving", "unchanged", "gone")}  # type: ignore[type-arg]
    for entry, one in pairs:
        last_day = entry.values.get("last_day")
        over = isinstance(last_day, date) and last_day < today
        if one is None:
            found["gone" if over else "new"].append(entry)
            continue
        change = difference(entry, one, returns=not one.here and not over)
        if not one.here and not over:
            found["returning"].append(change)
        elif one.here and over:
            found["leaving"].append(change)
        else:
            found["changed" if change.fields else "unchanged"].append(change)
    return found


def difference(entry: Entry, one: Known, *, returns: bool = False) -> Change:
    """Return what an entry changes about somebody.

    Who returns has neither manager nor groups of before, and no last day unless the entry names one.
    """
    before = dict(one.values)
    after = dict(entry.values)
    if returns:
        before |= {"groups": (), "manager": None}
        after.setdefault("last_day", None)
    fields = tuple(
        FieldChange(name, before.get(name), after[name])
        for name in COMPARED
        if name in after and _compared(name, after[name]) != _compared(name, before.get(name))
    )
    return Change(one.key, one.name, entry.line, fields)


def _compared(name: str, value: Value) -> object:
    """Return a value as it is compared: nothing is nothing, and names of places are the same however they are written."""
    if not value:
        return None
    if isinstance(value, tuple):
        return tuple(part.casefold() for part in value)
    return value.casefold() if name == "site" and isinstance(value, str) else value
