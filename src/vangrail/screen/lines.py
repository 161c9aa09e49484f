"""Blocks of JSON lines: read fast when all is well; line by line, to say which one it is, when something is not."""

import gzip
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

import pyarrow as pa

from vangrail.errors import TableError
from vangrail.screen.reading import unreadable
from vangrail.screen.table import ADDED

BLOCK: Final = 4 << 20
LONGEST: Final = 64 << 20

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines of a file that are not empty, and the number of the first; `numbers` is empty where they follow each other."""

    path: Path
    lines: list[bytes]
    first: int
    numbers: list[int]

    def number(self, index: int) -> int:
        """Return the number in the file of a line of this block."""
        return self.numbers[index] if self.numbers else self.first + index

    def refuse(self, index: int, key: str, **data: Any) -> TableError:
        """Return the error about one line. It never says what stands in the line."""
        return unreadable(self.path, key, None, row=self.number(index), **data)

    def objects(self) -> list[Row]:
        """Return the lines as objects.

        Raises:
            TableError: a line is not a JSON object.
        """
        if all(line.startswith(b"{") and line.endswith(b"}") for line in self.lines):
            with suppress(ValueError, RecursionError):
                found = json.loads(b"[" + b",".join(self.lines) + b"]")
                if len(found) == len(self.lines):
                    return found  # type: ignore[no-any-return]
        return [self._object(index) for index in range(len(self.lines))]

    def _object(self, index: int) -> Row:
        with suppress(ValueError, RecursionError):  # a line that is not UTF-8 is a ValueError too
            found = json.loads(self.lines[index])
            if isinstance(found, dict):
                return found
        raise self.refuse(index, "line")

    def texts(self, name: str) -> pa.Array:
        """Return the texts of the lines, null where a line has none.

        Raises:
            TableError: a line is not a JSON object, its text is none, or it has a key that screening would add.
        """
        from pyarrow import json as arrow

        fields = [pa.field(name, pa.string()), *(pa.field(field.name, pa.string()) for field in ADDED)]
        with suppress(pa.ArrowException, ValueError, OSError):
            data = b"\n".join(self.lines)
            table = arrow.read_json(
                pa.BufferReader(data),
                read_options=arrow.ReadOptions(use_threads=False, block_size=len(data) + 1),
                parse_options=arrow.ParseOptions(explicit_schema=pa.schema(fields), unexpected_field_behavior="ignore"),
            )
            free = all(table.column(field.name).null_count == table.num_rows for field in ADDED)
            if free and table.num_rows == len(self.lines):
                column = table.column(name).combine_chunks()
                column.validate(full=True)
                return column
        return pa.array([self.text(index, row, name) for index, row in enumerate(self.objects())], pa.string())

    def text(self, index: int, row: Row, name: str) -> str | None:
        """Return the text of one line, or None where it has none.

        Raises:
            TableError: it is no text, or the line has a key that screening would add.
        """
        taken = next((field.name for field in ADDED if field.name in row), None)
        if taken:
            raise self.refuse(index, "taken", column=taken)
        value = row.get(name)
        if value is not None and not isinstance(value, str):
            raise self.refuse(index, "no_text", column=name, found=type(value).__name__)
        if value is not None and is_broken(value):
            raise self.refuse(index, "surrogate", column=name)
        return value


def is_broken(text: str) -> bool:
    """Tell whether a text holds half a surrogate pair, which no encoding can write."""
    return not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text)


def blocks(path: Path, file: IO[bytes] | gzip.GzipFile) -> Iterator[Block]:
    """Yield a file in blocks of whole lines.

    Raises:
        TableError: a gzip file is damaged, or a line is longer than 64 MB.
    """
    rest, number = b"", 1
    while True:
        chunk = _read(path, file, number)
        *lines, rest = (rest + chunk).split(b"\n") if chunk else [rest, b""]
        if number == 1 and lines:
            lines[0] = lines[0].removeprefix(b"\xef\xbb\xbf")
        kept = [line.strip() for line in lines]
        if all(kept):
            found = Block(path, kept, number, [])
        else:
            numbers = [number + index for index, line in enumerate(kept) if line]
            found = Block(path, [line for line in kept if line], number, numbers)
        number += len(lines)
        if found.lines:
            yield found
        if not chunk:
            return
        if len(rest) > LONGEST:
            raise unreadable(path, "long_line", row=number, size=LONGEST >> 20)


def _read(path: Path, file: IO[bytes] | gzip.GzipFile, number: int) -> bytes:
    try:
        return file.read(BLOCK)
    except (EOFError, OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise unreadable(path, "damaged_gzip", error, row=number - 1) from None
