"""Parquet in small batches."""

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vangrail.errors import TableError
from vangrail.screen.reading import open_rows


def test_rows_and_types_come_as_they_are(tmp_path, mixed):
    """In batches, with how far the reading is."""
    path = tmp_path / "in.parquet"
    pq.write_table(mixed, path)
    rows = open_rows(path, "text")
    assert pa.Table.from_batches(list(rows.batches)).equals(mixed)
    assert rows.position() == rows.total == 600


def test_long_rows_make_small_batches(tmp_path):
    """So that a batch is about as large whatever the rows are."""
    path = tmp_path / "in.parquet"
    pq.write_table(
        pa.table({"text": [f"{number}" + "x" * 100_000 for number in range(300)]}),
        path,
        compression="none",
        use_dictionary=False,
    )
    assert max(batch.num_rows for batch in open_rows(path, "text").batches) < 150


@pytest.mark.parametrize(
    "damage", [lambda _: b"not parquet at all", lambda data: data[: len(data) // 2], lambda data: data[:-1]]
)
def test_what_is_no_parquet_is_said(tmp_path, mixed, damage):
    """Or is cut off."""
    path = tmp_path / "in.parquet"
    pq.write_table(mixed, path)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(TableError, match="not a Parquet file"):
        open_rows(path, "text")


def test_a_damaged_page_is_said(tmp_path, mixed):
    """With how many rows could be read."""
    path = tmp_path / "in.parquet"
    pq.write_table(mixed, path, compression="none", use_dictionary=False, row_group_size=100)
    data = bytearray(path.read_bytes())
    data[4:2000] = b"\xff" * 1996
    path.write_bytes(bytes(data))
    with pytest.raises(TableError, match="damaged after row 0"):
        list(open_rows(path, "text").batches)
