"""JSON lines: one object a line. Raw, so that what comes out again is what came in; or as typed columns.

For typed columns the file is read twice: only its last line tells which keys there are and what they hold.
"""

import gzip
import json
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from vangrail.screen.faults import no_column
from vangrail.screen.lines import Block, blocks, is_broken
from vangrail.screen.reading import Rows

LINE: Final = "\x00line"
"""The column that holds a raw line; no JSON key can be called so without being escaped."""

_KINDS: Final[dict[type, pa.DataType]] = {bool: pa.bool_(), int: pa.int64(), float: pa.float64(), str: pa.string()}
_WHOLE: Final = 1 << 63


def read(path: Path, text: str, *, compressed: bool, raw: bool) -> Rows:
    """Open a file of JSON lines.

    Raises:
        TableError: the first lines have no such key, or are no JSON objects.
    """
    opened: list[Any] = []

    def read_blocks() -> Generator[Block, None, None]:
        with path.open("rb") as file:
            opened[:] = [file]
            yield from blocks(path, gzip.GzipFile(fileobj=file) if compressed else file)

    def position() -> int:
        return int(opened[0].tell()) if opened and not opened[0].closed else 0

    # Closed at once, also when a line is wrong: a file that stays open until somebody tidies up is a warning to its user.
    with closing(read_blocks()) as found:
        _check_first(found, text)
    if raw:
        schema = pa.schema([pa.field(LINE, pa.binary()), pa.field(text, pa.string())])
        batches = _each(read_blocks(), lambda block: _raw(block, schema, text))
    else:
        with closing(read_blocks()) as found:
            schema, readers = _columns(found, text)
        batches = _each(read_blocks(), lambda block: _typed(block, schema, readers))
    return Rows(schema, batches, path.stat().st_size, position)


def _each(found: Generator[Block, None, None], make: Callable[[Block], pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    with closing(found):
        yield from map(make, found)


def _check_first(found: Iterator[Block], text: str) -> None:
    """Refuse a file whose first lines do not have the wanted key."""
    block = next(found, None)
    names = dict.fromkeys(name for row in (block.objects() if block else ()) for name in row)
    if text not in names:
        raise no_column(text, list(names))


def _raw(block: Block, schema: pa.Schema, text: str) -> pa.RecordBatch:
    return pa.RecordBatch.from_arrays([pa.array(block.lines, pa.binary()), block.texts(text)], schema=schema)


def _columns(found: Iterator[Block], text: str) -> tuple[pa.Schema, dict[str, Callable[[Any], Any] | None]]:
    """Return one column for every key of the file. Numbers of both kinds become floats; whatever else is mixed, JSON text."""
    kinds: dict[str, set[type]] = {}
    for block in found:
        for index, row in enumerate(block.objects()):
            block.text(index, row, text)
            for name, value in row.items():
                kinds.setdefault(name, set()).add(_kind(value))
    fields, readers = [], dict[str, Callable[[Any], Any] | None]()
    for name, seen in kinds.items():
        seen.discard(type(None))
        known = float if seen == {int, float} else seen.pop() if len(seen) == 1 else dict
        plain = known in _KINDS
        fields.append(pa.field(name, _KINDS[known] if plain else pa.string()))
        readers[name] = None if plain else _as_json
    return pa.schema(fields), readers


def _kind(value: Any) -> type:
    """Return the type of a value; a whole number that no column can hold, and a text that is none, count as JSON text."""
    if type(value) is int and not -_WHOLE <= value < _WHOLE:
        return dict
    if type(value) is str and is_broken(value):
        return dict
    return type(value)


def _as_json(value: Any) -> str | None:
    return None if value is None else json.dumps(value)


def _typed(block: Block, schema: pa.Schema, readers: dict[str, Callable[[Any], Any] | None]) -> pa.RecordBatch:
    rows = block.objects()
    arrays = []
    for field in schema:
        values: list[Any] = [row.get(field.name) for row in rows]
        reader = readers[field.name]
        arrays.append(pa.array([reader(value) for value in values] if reader else values, field.type))
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
