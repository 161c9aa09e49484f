"""Reading a file of any size in batches: Parquet, CSV and JSON lines, the last two also compressed with gzip.

Errors name the row, never what stands in it: that is somebody's draft.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from vangrail.errors import TableError
from vangrail.screen.faults import fault
from vangrail.screen.table import ROWS

BYTES: Final = 8 << 20
"""Bytes of text that are held together, as far as single rows allow it."""

KINDS: Final = {
    ".parquet": "parquet",
    ".pq": "parquet",
    ".csv": "csv",
    ".tsv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
"""What a file is, by the end of its name."""

COMPRESSED: Final = ".gz"


@dataclass(frozen=True, slots=True)
class Rows:
    """A file that is being read. `batches` may be asked for once; `position` of `total` says how far that is, in any unit.

    `lines` is true where a batch holds the raw lines of the file in the column `LINE`.
    """

    schema: pa.Schema
    batches: Iterator[pa.RecordBatch]
    total: int
    position: Callable[[], int]


def kind_of(path: Path) -> tuple[str, bool]:
    """Return what a file is ("parquet", "csv" or "jsonl") and whether it is compressed.

    Raises:
        TableError: the name ends in something else.
    """
    suffixes = [suffix.lower() for suffix in path.suffixes]
    compressed = suffixes[-1:] == [COMPRESSED]
    suffix = suffixes[-2 if compressed else -1] if len(suffixes) > compressed else ""
    kind = KINDS.get(suffix)
    if kind is None or (compressed and kind == "parquet"):
        raise fault(key="kind", endings=", ".join([*KINDS, ".csv.gz", ".jsonl.gz"]), found=path.name)
    return kind, compressed


def open_rows(path: Path, text: str, *, raw: bool = False) -> Rows:
    """Open a file for reading. `text` names the column of the texts; with `raw`, JSON lines keep their exact bytes.

    Raises:
        TableError: it is no such file, or has no such column. Reading the batches raises it too, with the row.
        OSError: it cannot be read.
    """
    from vangrail.screen import reading_csv, reading_json, reading_parquet

    kind, compressed = kind_of(path)
    if path.stat().st_size == 0:
        raise fault(key="empty", file=path.name)
    if kind == "parquet":
        rows = reading_parquet.read(path)
    elif kind == "csv":
        rows = reading_csv.read(path, text, compressed=compressed)
    else:
        rows = reading_json.read(path, text, compressed=compressed, raw=raw)
    return rows


def cut(batches: Iterator[pa.RecordBatch], rows: int = ROWS, size: int = BYTES) -> Iterator[pa.RecordBatch]:
    """Yield the same rows in batches of at most `rows`, and of about `size` bytes where rows are long."""
    for batch in batches:
        step = min(rows, max(1, size * batch.num_rows // max(1, batch.nbytes)))
        for start in range(0, batch.num_rows, step):
            yield batch.slice(start, step)


def unreadable(path: Path, key: str, error: BaseException | None = None, **data: Any) -> TableError:
    """Return the error for a file that is not what its name says. The library's own message may quote a row and is not used."""
    if isinstance(error, MemoryError | pa.ArrowMemoryError):
        return fault(key="memory", file=path.name)
    return fault(key=key, file=path.name, **data)
