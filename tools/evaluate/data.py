"""Reads the labelled files. Nothing of them is kept, shown or written: only counts and ids leave this program."""

import csv
import gzip
import json
import random
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

Some = TypeVar("Some")

_ESCAPES = re.compile(r"(?:\\u[0-9a-fA-F]{4})+")


class _Tabs(csv.excel_tab):
    quoting = csv.QUOTE_NONE


@dataclass(frozen=True, slots=True)
class Source:
    """The folder with the data, and how much of a big file is used: `limit` rows drawn with `seed`, or all where it is 0."""

    folder: Path
    limit: int = 2000
    seed: int = 1

    def has(self, name: str) -> bool:
        """Return whether the folder has this file."""
        return (self.folder / name).is_file()

    def json_lines(self, name: str) -> list[dict[str, Any]]:
        """Return the objects of a file of JSON lines, which may be compressed.

        Raises:
            OSError: the file cannot be read.
        """
        path = self.folder / name
        data = gzip.decompress(path.read_bytes()) if name.endswith(".gz") else path.read_bytes()
        return [json.loads(line) for line in data.decode().splitlines() if line.strip()]

    def table(self, name: str, delimiter: str = ",", head: Sequence[str] | None = None) -> list[dict[str, str]]:
        """Return the rows of a table with its first line, or `head`, as keys. With tabs, a quotation mark is an ordinary sign."""
        csv.field_size_limit(sys.maxsize)
        dialect = _Tabs if delimiter == "\t" else csv.excel
        with (self.folder / name).open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file, dialect, delimiter=delimiter)
            keys = list(head or next(reader))
            return [dict(zip(keys, row, strict=False)) for row in reader]

    def lines(self, name: str) -> list[str]:
        """Return the lines of a file that are not empty."""
        return [line.strip() for line in (self.folder / name).read_text("utf-8").splitlines() if line.strip()]

    def some(self, rows: Sequence[Some], limit: int | None = None) -> list[Some]:
        """Return all rows, or as many as the limit says, drawn with the seed and left in their order."""
        most = self.limit if limit is None else limit
        if not most or len(rows) <= most:
            return list(rows)
        chance = random.Random(self.seed)  # noqa: S311 -- a sample that anybody can draw again
        return [rows[index] for index in sorted(chance.sample(range(len(rows)), most))]


def unescaped(text: str) -> str:
    """Return the text with signs that were written out in hexadecimal as themselves; half a pair becomes U+FFFD."""
    plain = _ESCAPES.sub(lambda match: str(json.loads(f'"{match[0]}"')), text)
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
