"""Text → table: which sign separates the columns, where the headers stand, and what Excel did to the cells."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from vangrail.web.people.imports.problems import UnreadableError

MAX_ROWS = 50_000
MAX_COLUMNS = 100
SEPARATORS = (",", ";", "\t", "|")
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n|sep=(.)\r", re.IGNORECASE)
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_FORMULA_TEXT = re.compile(r'="(.*)"', re.DOTALL)
_TITLE_ROWS = 10


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row and the line of the file on which it begins, counted from 1."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Headers and rows, every row as long as the headers unless it is longer in the file."""

    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    separator: str


def read_table(text: str) -> Table:
    """Return the table in a text.

    Raises:
        UnreadableError: There is no header with rows below it, a quotation mark is never closed, or there is too much of it.
    """
    text = text.removeprefix("\ufeff")
    said = _SEPARATOR_LINE.match(text)
    separator = (said[1] or said[2]) if said else separator_of(text)
    if said:
        text = "\n" + text[said.end() :]
    rows = [row for row in _rows(text, separator) if any(row.cells)]
    start = _header(rows)
    headers = _trimmed(rows[start].cells) if rows else ()
    if len(headers) > MAX_COLUMNS:
        raise UnreadableError(_("The list has more than %(limit)s columns."), limit=MAX_COLUMNS)
    below = rows[start + 1 :]
    if not below:
        raise UnreadableError(_("The list needs a row with the names of its columns, and a row a person below it."))
    if len(below) > MAX_ROWS:
        raise UnreadableError(_("The list has more than %(limit)s rows. Send it in parts."), limit=MAX_ROWS)
    return Table(headers, tuple(_filled(row, len(headers)) for row in below), separator)


def separator_of(text: str) -> str:
    """Return the sign that separates the columns: the commonest outside quotation marks in the first lines."""
    first = _QUOTED.sub("", text[:20_000]).lstrip().splitlines()[:_TITLE_ROWS]
    counts = {sign: max((line.count(sign) for line in first), default=0) for sign in SEPARATORS}
    return max(SEPARATORS, key=lambda sign: counts[sign])


def clean(cell: str) -> str:
    """Return a cell as somebody sees it: composed, one space between words, without what Excel puts around a text."""
    if cell.isascii() and cell.isalnum():
        return cell
    formula = _FORMULA_TEXT.fullmatch(cell.strip())
    text = formula[1].replace('""', '"') if formula else cell
    text = unicodedata.normalize("NFC", text)
    text = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    text = " ".join(text.split())
    return text[1:].strip() if text[:1] == "'" and text[1:2] in tuple("=+-@0123456789") and len(text) > 1 else text


def _rows(text: str, separator: str) -> Iterator[Row]:
    """Give every row; an unclosed quotation mark names the line where it opens."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            yield Row(line, tuple(clean(cell) for cell in cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableError(
            _("From line %(line)s on the list cannot be read: a quotation mark there has no second one."), line=line
        ) from error


def _header(rows: list[Row]) -> int:
    """Return which row names the columns: the first with two filled cells, above which only titles stand."""
    for number, row in enumerate(rows[:_TITLE_ROWS]):
        if sum(map(bool, row.cells)) > 1:
            return number
    return 0


def _trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Return the headers without empty columns at the end."""
    end = len(cells)
    while end and not cells[end - 1]:
        end -= 1
    return cells[:end]


def _filled(row: Row, width: int) -> Row:
    """Return a row with as many cells as there are headers; filled cells beyond them stay, to be complained about."""
    cells = row.cells[:width] + ("",) * (width - len(row.cells))
    return Row(row.line, cells + _trimmed(row.cells[width:]))
