"""Table → entries: each row read by the columns that are taken, or one problem that says why it cannot be used."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from vangrail.web.people.imports.columns import FIELDS
from vangrail.web.people.imports.dates import order_of, read_date
from vangrail.web.people.imports.known import Told
from vangrail.web.people.imports.problems import Problem, UnreadableError, UnwantedError
from vangrail.web.people.imports.table import Row, Table
from vangrail.web.people.imports.values import CLEAR, DATES, READERS, Value, refuse_excel_errors

_NAME_PARTS = ("given", "between", "family")
_NEVER_EMPTIED = ("number", "name", "email", "language", "kind", "joined")
"""Fields that a `-` does not clear: somebody without a name or a first day is nobody."""


@dataclass(frozen=True, slots=True)
class Entry(Told):
    """What one row says about somebody: only the fields that its columns fill. `last_day` and `joined` are days."""

    line: int
    values: Mapping[str, Value]

    @property
    def reference(self) -> str:
        """What the rest of the list and the people already known are told apart by."""
        return self.number or self.email


@dataclass(frozen=True, slots=True)
class Entries:
    """The rows that can be used, the problems of the others, and which people those others seem to be about."""

    good: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    spoken_of: frozenset[str] = field(default_factory=frozenset)
    nameless: int = 0
    """How many rows do not even tell whom they are about."""


def read_entries(table: Table, columns: Mapping[str, int]) -> Entries:
    """Return the entries of a table. `columns` is field → column, as `recognise` gives it or somebody has set it.

    Raises:
        UnreadableError: No column tells people apart, or none holds their name.
    """
    if not columns.keys() & {"number", "email"}:
        raise UnreadableError(
            _("The list needs a column with staff numbers or with mail addresses, to tell people apart.")
        )
    if not columns.keys() & {"name", "given", "family"}:
        raise UnreadableError(_("The list needs a column with names."))
    reader = _Reader(table, columns)
    for row in table.rows:
        reader.take(row)
    return Entries(tuple(reader.good), tuple(reader.problems), frozenset(reader.spoken_of), reader.nameless)


class _Reader:
    """Reads row after row, and knows what stood in the rows before."""

    def __init__(self, table: Table, columns: Mapping[str, int]) -> None:
        self.table = table
        self.columns = columns
        self.good: list[Entry] = []
        self.problems: list[Problem] = []
        self.spoken_of: set[str] = set()
        self.nameless = 0
        self._seen: dict[tuple[str, str], int] = {}
        self._orders = {
            name: order_of(row.cells[column] for row in table.rows) for name, column in columns.items() if name in DATES
        }

    def take(self, row: Row) -> None:
        """Add the row to the good ones, or its first problem to the problems."""
        values: dict[str, Value] = {}
        problem = self._too_long(row)
        for name, column in self.columns.items():
            try:
                self._cell(name, row.cells[column], values)
            except UnwantedError as error:
                problem = problem or Problem(row.line, self._header(name), error.wanted, row.cells[column])
        entry = Entry(row.line, _joined_name(values))
        problem = problem or self._incomplete(entry) or self._repeated(entry)
        if problem is None:
            self.good.append(entry)
            return
        self.problems.append(problem)
        self.spoken_of.update(value for value in (entry.number, entry.email) if value)
        self.nameless += not entry.reference

    def _cell(self, name: str, text: str, values: dict[str, Value]) -> None:
        """Put what a cell says into `values`; an empty one says nothing."""
        if not text:
            return
        refuse_excel_errors(text)
        if text == CLEAR and name not in _NEVER_EMPTIED:
            values[name] = () if name == "groups" else None
        elif name in DATES:
            values[name] = read_date(text, self._orders[name])
        else:
            values[name] = READERS[name](text)

    def _header(self, name: str) -> str:
        """Return a column's name as it stands in the list, or ours where it has none."""
        column = self.columns.get(name)
        return (self.table.headers[column] if column is not None else "") or str(FIELDS[name])

    def _too_long(self, row: Row) -> Problem | None:
        """Return a problem where a row has more cells than there are headers: a separator inside a cell has shifted them."""
        width = len(self.table.headers)
        if len(row.cells) <= width:
            return None
        found = self.table.separator.join(row.cells[width:])
        wanted = _("%(width)s cells, as many as there are column names")
        return Problem(row.line, self.table.headers[-1], wanted, found, {"width": width})

    def _incomplete(self, entry: Entry) -> Problem | None:
        """Return a problem where a row lacks what everybody has."""
        if not entry.reference:
            name = "number" if "number" in self.columns else "email"
            return Problem(entry.line, self._header(name), _("a staff number or a mail address"), "")
        if not entry.values.get("name"):
            name = next(name for name in ("name", "family", "given") if name in self.columns)
            return Problem(entry.line, self._header(name), _("a name"), "")
        first, last = entry.values.get("joined"), entry.values.get("last_day")
        if first and last and str(last) < str(first):
            return Problem(entry.line, self._header("last_day"), _("a last day after the first"), str(last))
        return None

    def _repeated(self, entry: Entry) -> Problem | None:
        """Return a problem where an earlier row has the same number or address."""
        for name, value in (("number", entry.number), ("email", entry.email)):
            if not value:
                continue
            earlier = self._seen.setdefault((name, value), entry.line)
            if earlier != entry.line:
                wanted = _("each person once (line %(earlier)s has this too)")
                return Problem(entry.line, self._header(name), wanted, value, {"earlier": earlier})
        return None


def _joined_name(values: dict[str, Value]) -> dict[str, Value]:
    """Return the values with the parts of a name put together."""
    parts = [str(values.pop(part)) for part in _NAME_PARTS if values.get(part)]
    if parts and not values.get("name"):
        values["name"] = " ".join(parts)
    return {name: value for name, value in values.items() if name not in _NAME_PARTS}
