"""CSV files: the delimiter is found, every column stays text exactly as it is written, an empty cell is a missing one."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from vangrail.screen.reading import Rows, unreadable

DELIMITERS: Final = ",;\t|"
_HEAD: Final = 1 << 18
_BLOCK: Final = 2 << 20
"""Bytes that are parsed together, and the largest row. Arrow reads up to 32 blocks ahead, which is most of the memory used."""
_LARGE_ROW: Final = "straddling object"


def read(path: Path, text: str, *, compressed: bool) -> Rows:
    """Open a CSV file. Its first row names the columns.

    Raises:
        TableError: it is not one, is not UTF-8, or names a column twice.
    """
    names, delimiter = _header(path, _head(path, compressed=compressed), text)
    raw = pa.OSFile(str(path))
    stream = pa.CompressedInputStream(raw, "gzip") if compressed else raw
    schema = pa.schema([pa.field(name, pa.string()) for name in names])
    return Rows(
        schema, _batches(path, stream, delimiter, schema), path.stat().st_size, lambda: 0 if raw.closed else raw.tell()
    )


def _head(path: Path, *, compressed: bool) -> bytes:
    try:
        with pa.input_stream(str(path), compression="gzip" if compressed else None) as stream:
            head: bytes = stream.read(_HEAD)
    except (OSError, pa.ArrowException) as error:
        if compressed and getattr(error, "errno", None) is None:
            raise unreadable(path, "not_gzip", error) from None
        raise
    return head


def _header(path: Path, head: bytes, text: str) -> tuple[list[str], str]:
    """Return the names of the columns and the delimiter: the one that yields the wanted column, or the commonest."""
    try:
        line = head.decode("utf-8-sig") if len(head) < _HEAD else head.decode("utf-8-sig", "ignore")
    except UnicodeDecodeError:
        raise unreadable(path, "not_csv") from None
    if "\0" in line[:1000]:
        raise unreadable(path, "not_csv")
    rows = {each: next(csv.reader(io.StringIO(line), delimiter=each), []) for each in DELIMITERS}
    delimiter = max(DELIMITERS, key=lambda each: (text in rows[each], len(rows[each]), -DELIMITERS.index(each)))
    twice = [name for name, count in Counter(rows[delimiter]).items() if count > 1]
    if twice:
        raise unreadable(path, "twice", column=twice[0])
    return rows[delimiter], delimiter


def _batches(path: Path, stream: Any, delimiter: str, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    from pyarrow import csv as arrow

    wrong: list[Any] = []

    def refuse(row: Any) -> str:
        wrong.append(row)
        return "error"

    done = 1
    try:
        reader = arrow.open_csv(
            stream,
            read_options=arrow.ReadOptions(use_threads=False, block_size=_BLOCK),
            parse_options=arrow.ParseOptions(delimiter=delimiter, newlines_in_values=True, invalid_row_handler=refuse),
            convert_options=arrow.ConvertOptions(
                column_types=schema, null_values=[""], strings_can_be_null=True, quoted_strings_can_be_null=False
            ),
        )
        for batch in reader:
            done += batch.num_rows
            yield batch
    except (pa.ArrowException, ValueError, OSError) as error:
        if wrong:
            row = wrong[0]
            columns = {"found": row.actual_columns, "wanted": row.expected_columns}
            raise unreadable(path, "cells", row=row.number, **columns) from None
        if _only_header(error) and done == 1:
            return
        key = "large_row" if _LARGE_ROW in str(error) else "damaged_csv"
        raise unreadable(path, key, error, row=done, size=_BLOCK >> 20) from None


def _only_header(error: BaseException) -> bool:
    """Tell whether the file ends with its header, which Arrow takes for a fault."""
    return "Empty CSV file or block" in str(error)
