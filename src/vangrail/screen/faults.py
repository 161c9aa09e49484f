"""What can be wrong with a table, each in one sentence that names the row, never what stands in it: that is somebody's draft."""

from typing import Any, Final

from vangrail.errors import TableError

SENTENCES: Final = {
    "kind": "wanted a file that ends in {endings}, found {found}",
    "out": "wanted an output that ends in {endings}, found {found}",
    "same": "the output is the input itself; choose another name",
    "empty": "{file} is empty",
    "column": "wanted a column {column!r} with the texts, found {names}",
    "twice": "{file} names the column {column!r} twice; rename one of them",
    "not_parquet": "{file} is not a Parquet file",
    "damaged_parquet": "{file} is damaged after row {row}",
    "not_csv": "{file} is not a CSV file in UTF-8",
    "damaged_csv": "{file} is damaged or not in UTF-8 after row {row}",
    "cells": "{file}: row {row} has {found} cells and the header {wanted}",
    "large_row": "{file}: a row after row {row} is larger than {size} MB, or a quotation mark is not closed",
    "not_gzip": "{file} is not a gzip file",
    "damaged_gzip": "{file} is damaged or cut off after line {row}",
    "long_line": "{file}: line {row} is longer than {size} MB",
    "line": "{file}: line {row} is not a JSON object in UTF-8",
    "taken": "{file}: line {row} has a key {column!r} already, which screening would add; rename it first",
    "no_text": "{file}: line {row} has no text in {column!r} but a {found}",
    "surrogate": "{file}: line {row} holds half a surrogate pair in {column!r}, which is no text",
    "memory": "{file} cannot be read: there is not enough memory",
    "locked": "another run is writing {folder} at this moment",
    "worker": "a worker process was ended by the system, perhaps for lack of memory",
}
"""The sentence of each fault; what stands in braces is in the error's data, beside `key`."""


def fault(*, key: str, **data: Any) -> TableError:
    """Return the error with this key and data."""
    return TableError(SENTENCES[key].format(**data), key=key, **data)


def no_column(column: str, names: list[str]) -> TableError:
    """Return the error for a table that lacks the wanted column; of many columns only the first are named."""
    shown = ", ".join(map(repr, names[:12])) + (" …" if len(names) > 12 else "")
    return fault(key="column", column=column, names=shown or "–")
