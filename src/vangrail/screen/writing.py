"""What is written: each part while it is screened, and the output from the parts, in order, complete or not at all."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time
from pathlib import Path
from typing import IO, Any, Final, Protocol, Self

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from vangrail.screen.parts import replacing
from vangrail.screen.reading_json import LINE
from vangrail.screen.table import ADDED, added_schema

_FINE: Final = b', "level": "fine", "findings": []}'
_INDEXED: Final = 1 << 20


class Sink(Protocol):
    """Takes the parts of an output in order."""

    def add(self, part: Path) -> None:
        """Append a part."""


def write_part(kind: str, path: Path, batches: list[pa.RecordBatch]) -> None:
    """Write the screened batches of one part: Arrow's own form for a Parquet output, else the finished lines.

    Raises:
        OSError: it cannot be written.
    """
    if kind == "parquet":
        with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, batches[0].schema) as writer:
            for batch in batches:
                writer.write_batch(batch)
        return
    with path.open("wb") as lines:
        for batch in batches:
            lines.write(b"\n".join([*json_lines(batch), b""]))


@contextmanager
def output(kind: str, path: Path, schema: pa.Schema) -> Iterator[Sink]:
    """Open an output for its parts. It gets its name when everything is in it and on the disk; else nothing is left.

    Raises:
        OSError: it cannot be written.
    """
    with replacing(path) as temporary:
        with _Parquet(temporary, schema) if kind == "parquet" else _Lines(temporary) as sink:
            yield sink
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())


class _Parquet:
    """A Parquet file that grows by parts, each a row group."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        import pyarrow.parquet as pq

        # A dictionary of texts that are all different, and their smallest and largest one, cost time and save nothing.
        short = [field.name for field in schema if not pa.types.is_string(field.type)]
        self._writer = pq.ParquetWriter(
            path,
            added_schema(schema),
            compression="snappy",
            use_dictionary=[*short, "level"],
            write_statistics=short or False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._writer.close()

    def add(self, part: Path) -> None:
        with pa.memory_map(str(part)) as file:
            self._writer.write_table(pa.ipc.open_file(file).read_all())


class _Lines:
    """A file of lines that grows by parts."""

    def __init__(self, path: Path) -> None:
        self._file: IO[bytes] = path.open("wb")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, part: Path) -> None:
        with part.open("rb") as lines:
            shutil.copyfileobj(lines, self._file, _INDEXED)


def json_lines(batch: pa.RecordBatch) -> list[bytes]:
    """Return a screened batch as JSON objects. A raw line stays as it was, with the two keys put at its end."""
    levels = batch.column("level").to_pylist()
    findings = _findings(batch.column("findings"))
    if LINE in batch.schema.names:
        lines = [line[:-1] + _FINE for line in batch.column(LINE).to_pylist()]
        for number, level in enumerate(levels):
            if level != "fine" or number in findings:
                body = lines[number][: -len(_FINE)].rstrip()
                added = _line({"level": level, "findings": findings.get(number, [])})[1:]
                lines[number] = body + (b"" if body.endswith(b"{") else b", ") + added
        return lines
    rows = batch.drop_columns([field.name for field in ADDED]).to_pylist()
    for number, (row, level) in enumerate(zip(rows, levels, strict=True)):
        row |= {"level": level, "findings": findings.get(number, [])}
    return [_line(row) for row in rows]


def _findings(column: pa.Array) -> dict[int, list[dict[str, Any]] | None]:
    """Return the findings of the rows that have any, and None for the rows that were not checked, by row number."""
    rows = np.flatnonzero(pc.fill_null(pc.list_value_length(column), 1).to_numpy())
    return dict(zip(rows.tolist(), column.take(pa.array(rows)).to_pylist(), strict=True))


def _line(row: dict[str, Any]) -> bytes:
    try:
        return json.dumps(row, ensure_ascii=False, default=_plain, allow_nan=False).encode()
    except ValueError:  # JSON knows no infinity and no "not a number"
        return json.dumps(_finite(row), ensure_ascii=False, default=_plain).encode()


def _finite(value: Any) -> Any:
    if isinstance(value, float):
        return value if value - value == 0 else None
    if isinstance(value, dict):
        return {name: _finite(each) for name, each in value.items()}
    return [_finite(each) for each in value] if isinstance(value, list) else value


def _plain(value: Any) -> Any:
    """Return what JSON has no form for as text: times as ISO 8601, bytes in hexadecimal."""
    if isinstance(value, date | time):
        return value.isoformat()
    return value.hex() if isinstance(value, bytes) else str(value)
