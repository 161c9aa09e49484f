"""Whom an entry is about: somebody known by staff number, else by mail address, else somebody new."""

from collections.abc import Iterable, Mapping, Sequence

from django.utils.translation import gettext_lazy as _

from vangrail.web.people.imports.columns import FIELDS
from vangrail.web.people.imports.entries import Entry
from vangrail.web.people.imports.known import Known
from vangrail.web.people.imports.problems import Problem, Words

Pair = tuple[Entry, Known | None]


class Directory:
    """The people known, by number and by address. `problems` are the entries of which it cannot be told."""

    def __init__(self, known: Sequence[Known]) -> None:
        """Index everybody once."""
        self.by_number = {one.number: one for one in known if one.number}
        self.by_email = {one.email: one for one in known if one.email}
        self.problems: list[Problem] = []

    def match(self, entries: Iterable[Entry]) -> list[Pair]:
        """Return each entry with whom it is about, None for somebody new, without those that have a problem."""
        taken: dict[int, int] = {}
        pairs: list[Pair] = []
        for entry in entries:
            one, problem = self._about(entry)
            problem = problem or _without_end(entry, one)
            if one and not problem and (earlier := taken.setdefault(one.key, entry.line)) != entry.line:
                problem = _problem(
                    entry, "email", _("each person once (line %(earlier)s is about them too)"), {"earlier": earlier}
                )
            if problem:
                self.problems.append(problem)
            else:
                pairs.append((entry, one))
        return pairs

    def _about(self, entry: Entry) -> tuple[Known | None, Problem | None]:
        """Return who it is. An address of somebody else is a problem; one of somebody who left and comes back anew is not."""
        numbered, mailed = self.by_number.get(entry.number), self.by_email.get(entry.email)
        if numbered and mailed and mailed is not numbered:
            return None, _problem(
                entry, "email", _("an address that nobody else has (%(name)s has it)"), {"name": mailed.name}
            )
        if mailed and entry.number and mailed.number and mailed.here and not numbered:
            wanted = _("staff number %(number)s, which goes with this address")
            return None, _problem(entry, "number", wanted, {"number": mailed.number})
        return numbered or mailed, None


def _without_end(entry: Entry, one: Known | None) -> Problem | None:
    """Return a problem where somebody from another company has no last day."""
    before = one.values if one else {}
    kind = entry.values.get("kind") or before.get("kind")
    known_end = before.get("last_day") if one and one.here else None
    last_day = entry.values.get("last_day", known_end)
    if kind != "third_party" or last_day:
        return None
    return _problem(entry, "last_day", _("a last day, which everybody from another company has"))


def _problem(entry: Entry, name: str, wanted: Words, values: Mapping[str, object] | None = None) -> Problem:
    """Return a problem of an entry, with what the entry has in that field."""
    return Problem(entry.line, str(FIELDS[name]), wanted, str(entry.values.get(name) or ""), values or {})
