"""Tables to download: CSV that a spreadsheet opens as it is, and never runs."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from django.http import StreamingHttpResponse

STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a cell begins that a spreadsheet would take for a formula."""
MARK: Final = "\ufeff"
"""Says that the file is UTF-8, to spreadsheets that would guess."""


class _Line:
    def write(self, text: str) -> str:
        """Give back a line instead of keeping it."""
        return text


def cell(value: object) -> str:
    """Return a value as a cell that no spreadsheet runs: what could be a formula begins with an apostrophe."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" ").startswith(STARTS) and not isinstance(value, int) else text


def lines(headers: Sequence[object], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """Yield the lines of a table, its headers first."""
    writer: Any = csv.writer(_Line())
    yield MARK + writer.writerow([cell(header) for header in headers])
    for row in rows:
        yield writer.writerow([cell(value) for value in row])


def download(name: str, headers: Sequence[object], rows: Iterable[Sequence[Any]]) -> StreamingHttpResponse:
    """Return the answer that downloads a table as `<name>.csv`, line by line."""
    answer = StreamingHttpResponse(lines(headers, rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    answer["Cache-Control"] = "no-store"
    return answer
