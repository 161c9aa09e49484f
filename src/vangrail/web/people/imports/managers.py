"""Managers in a list: named by number, address or name; they exist, and nobody is their own manager's manager."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from vangrail.web.people.imports.columns import FIELDS
from vangrail.web.people.imports.entries import Entry
from vangrail.web.people.imports.known import Known
from vangrail.web.people.imports.matching import Pair
from vangrail.web.people.imports.problems import Problem, Words

_AMBIGUOUS = ""
"""Stands where two people have one name."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The entries with the references of their managers, those whose manager cannot be taken, and the names to show."""

    pairs: list[Pair]
    problems: list[Problem]
    names: Mapping[str, str]


def reference(pair: Pair) -> str:
    """Return what somebody is told apart by while the list is applied: as they are known, or as the list has them."""
    entry, one = pair
    return one.reference if one else entry.reference


def settle(pairs: Sequence[Pair], known: Sequence[Known]) -> Settled:
    """Return the pairs with every manager as a reference. Where one cannot be taken, the rest of the row is taken without."""
    called = _called(pairs, known)
    problems: list[Problem] = []
    settled = [(_settled(entry, called, problems), one) for entry, one in pairs]
    above = {one.reference: str(one.values.get("manager") or "") for one in known}
    above |= {reference(pair): str(pair[0].values["manager"] or "") for pair in settled if "manager" in pair[0].values}
    circling = _circles(above)
    for number, pair in enumerate(settled):
        entry, one = pair
        if entry.values.get("manager") and reference(pair) in circling:
            problems.append(_problem(entry, _("a manager who is not below this person"), str(entry.values["manager"])))
            settled[number] = (_with(entry, None), one)
    return Settled(settled, problems, _names(pairs, known))


def _settled(entry: Entry, called: Mapping[str, str], problems: list[Problem]) -> Entry:
    """Return the entry with the reference of its manager, or without a manager and with a problem."""
    text = str(entry.values.get("manager") or "")
    if not text:
        return entry
    manager = called.get(text.casefold())
    if manager:
        return _with(entry, manager)
    wanted = _("somebody who is known or in this list")
    if manager == _AMBIGUOUS:
        wanted = _("one person with this name: write the staff number")
    problems.append(_problem(entry, wanted, text))
    return _with(entry, None)


def _problem(entry: Entry, wanted: Words, text: str) -> Problem:
    return Problem(entry.line, str(FIELDS["manager"]), wanted, text, partly=True)


def _with(entry: Entry, manager: str | None) -> Entry:
    """Return the entry with this reference, or saying nothing about the manager."""
    rest = {name: value for name, value in entry.values.items() if name != "manager"}
    return Entry(entry.line, rest if manager is None else {**rest, "manager": manager})


def _called(pairs: Sequence[Pair], known: Sequence[Known]) -> dict[str, str]:
    """Return reference by everything that somebody may be called by. A number wins over an address, an address over a name."""
    listed = {one.key for _entry, one in pairs if one}
    people = [(reference(pair), pair[0].number, pair[0].email, str(pair[0].values["name"])) for pair in pairs]
    people += [(one.reference, one.number, one.email, one.name) for one in known if one.here or one.key in listed]
    found: dict[str, str] = {}
    for who, _number, _email, name in people:
        key = name.casefold()
        found[key] = who if found.get(key, who) == who else _AMBIGUOUS
    for position in (2, 1):
        found.update({person[position].casefold(): person[0] for person in people if person[position]})
    return found


def _names(pairs: Sequence[Pair], known: Sequence[Known]) -> dict[str, str]:
    """Return name by reference, the list's own spelling first."""
    return {one.reference: one.name for one in known} | {reference(pair): str(pair[0].values["name"]) for pair in pairs}


def _circles(above: Mapping[str, str]) -> set[str]:
    """Return everybody who is, over however many steps, their own manager."""
    done: set[str] = set()
    circling: set[str] = set()
    for start in above:
        path: dict[str, None] = {}
        who = start
        while who and who not in done and who not in path:
            path[who] = None
            who = above.get(who, "")
        if who in path:
            circling.update(_from(path, who))
        done.update(path)
    return circling


def _from(path: Mapping[str, None], start: str) -> Iterator[str]:
    """Give the part of a path that begins at `start`."""
    begun = False
    for who in path:
        begun = begun or who == start
        if begun:
            yield who
