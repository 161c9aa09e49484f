"""A list of accounts → what it would change, row by row. A row with a problem is not taken at all."""

import csv
import hashlib
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.accounts.models import Account
from vangrail.web.accounts.queries import open_accounts
from vangrail.web.people.imports.decode import decode
from vangrail.web.people.imports.problems import Problem, UnwantedError
from vangrail.web.people.imports.table import Row, Table, read_table
from vangrail.web.register.imports.columns import FIELDS, recognise
from vangrail.web.register.imports.values import Known, read_value
from vangrail.web.register.refusing import REFUSED, reads_like_a_secret

MOST: Final = 2_000
"""Rows of a list."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row that can be used: the account that it is about, None for a new one, and what it says; empty cells say nothing."""

    line: int
    account: Account | None
    values: Mapping[str, Any]

    @property
    def name(self) -> str:
        """What the account is called in the list."""
        return str(self.values["name"])


@dataclass(frozen=True, slots=True)
class Plan:
    """What a list would change. `text` is the usable part of it as a list of its own; `unused` are columns that nobody knows."""

    lines: list[Line] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    text: str = ""

    @property
    def seen(self) -> str:
        """What stands for this plan: another one has another."""
        rows = [
            (line.account.pk if line.account else 0, sorted((k, str(v)) for k, v in line.values.items()))
            for line in self.lines
        ]
        return hashlib.sha256(repr(rows).encode()).hexdigest()[:32]


def plan(data: bytes) -> Plan:
    """Return what a file would change.

    Raises:
        UnreadableError: it is no table, lacks a column, or has one that sounds like secrets.
    """
    table = read_table(decode(data).text)
    columns = recognise(table.headers)
    known = Known({}, _accounts())
    lines, problems, kept = [], [], []
    for row in table.rows[:MOST]:
        cells = {name: row.cells[column] for name, column in columns.items() if row.cells[column]}
        found, wrong = _line(row, cells, table, columns, known)
        problems += wrong
        if found:
            lines.append(found)
            kept.append(cells)
    unused = [header for index, header in enumerate(table.headers) if index not in columns.values()]
    return Plan(lines, problems, unused, _text(kept))


def _accounts() -> dict[tuple[str, str], Account]:
    """Return the open accounts by platform and name there, and by platform and what they are called."""
    found: dict[tuple[str, str], Account] = {}
    for account in open_accounts():
        for name in (account.name, account.handle):
            if name:
                found.setdefault((account.platform, key(name)), account)
    return found


def key(name: str) -> str:
    """Return a name in the form in which names are compared."""
    return name.casefold().strip().lstrip("@")


def _line(
    row: Row, cells: Mapping[str, str], table: Table, columns: Mapping[str, int], known: Known
) -> tuple[Line | None, list[Problem]]:
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for name in ("platform", "name", *(each for each in cells if each not in {"platform", "name"})):
        text, header = cells.get(name, ""), table.headers[columns[name]]
        if reads_like_a_secret(text):
            problems.append(Problem(row.line, header, REFUSED, ""))
            continue
        try:
            values[name] = read_value(name, text, known)
        except UnwantedError as error:
            problems.append(Problem(row.line, header, error.wanted, text))
    if problems:
        return None, problems
    names = [key(values[name]) for name in ("handle", "name") if values.get(name)]
    account = next(
        (known.accounts[values["platform"], name] for name in names if (values["platform"], name) in known.accounts),
        None,
    )
    if known.is_taken(values["platform"], names[0]):
        return None, [Problem(row.line, table.headers[columns["name"]], _("each account once"), cells["name"])]
    return Line(row.line, account, values), []


def _text(rows: Sequence[Mapping[str, str]]) -> str:
    """Return the usable rows as a list of their own, with the names that this program gives the columns."""
    kept = io.StringIO()
    writer = csv.DictWriter(kept, FIELDS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return kept.getvalue()
