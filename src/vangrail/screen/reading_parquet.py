"""Parquet files, in batches that do not depend on how large its row groups are."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from vangrail.screen.reading import BYTES, Rows, unreadable
from vangrail.screen.table import ROWS

_BUFFER: Final = 1 << 20


def read(path: Path) -> Rows:
    """Open a Parquet file.

    Raises:
        TableError: it is not one, or is damaged.
    """
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(path, pre_buffer=False, buffer_size=_BUFFER)
        schema = file.schema_arrow
    except (pa.ArrowException, ValueError) as error:
        raise unreadable(path, "not_parquet", error) from None
    done = [0]
    return Rows(schema, _batches(path, file, done), file.metadata.num_rows, lambda: done[0])


def _batches(path: Path, file: Any, done: list[int]) -> Iterator[pa.RecordBatch]:
    groups = [file.metadata.row_group(number) for number in range(file.metadata.num_row_groups)]
    size = sum(group.total_byte_size for group in groups)
    rows = max(1, min(ROWS, BYTES * file.metadata.num_rows // max(1, size)))
    try:
        for batch in file.iter_batches(batch_size=rows, use_threads=False):
            done[0] += batch.num_rows
            yield batch
    except (pa.ArrowException, ValueError, OSError) as error:
        raise unreadable(path, "damaged_parquet", error, row=done[0]) from None
