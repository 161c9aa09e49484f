"""Reading a file by the end of its name, in batches of a bounded size."""

from pathlib import Path

import pyarrow as pa
import pytest

from vangrail.errors import TableError
from vangrail.screen.reading import cut, kind_of, open_rows, unreadable


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.parquet", ("parquet", False)),
        ("a.PQ", ("parquet", False)),
        ("a.b.csv", ("csv", False)),
        ("a.tsv.gz", ("csv", True)),
        ("a.jsonl", ("jsonl", False)),
        ("a.ndjson.gz", ("jsonl", True)),
    ],
)
def test_the_name_says_what_a_file_is(name, kind):
    """Upper and lower case are one."""
    assert kind_of(Path(name)) == kind


@pytest.mark.parametrize("name", ["a.xlsx", "a", "a.gz", "a.parquet.gz", "csv"])
def test_another_ending_is_refused(name):
    """With those there are."""
    with pytest.raises(TableError, match=r"\.jsonl"):
        kind_of(Path(name))


def test_an_empty_file_is_said_to_be(tmp_path):
    """Whatever its ending."""
    path = tmp_path / "a.csv"
    path.write_bytes(b"")
    with pytest.raises(TableError, match=r"a\.csv is empty"):
        open_rows(path, "text")


def test_batches_are_cut_by_rows_and_by_size():
    """Nothing is lost and nothing changes its place."""
    batch = pa.record_batch({"text": ["x" * 100] * 1000})
    by_rows = list(cut(iter([batch]), rows=300, size=1 << 20))
    assert [each.num_rows for each in by_rows] == [300, 300, 300, 100]
    by_size = list(cut(iter([batch]), rows=300, size=10_000))
    assert max(each.nbytes for each in by_size) <= 11_000
    assert pa.Table.from_batches(by_size).num_rows == 1000


def test_one_row_is_never_cut():
    """However large it is."""
    batch = pa.record_batch({"text": ["x" * 10_000] * 3})
    assert [each.num_rows for each in cut(iter([batch]), size=10)] == [1, 1, 1]


def test_too_little_memory_is_told_apart():
    """It is no fault of the file."""
    error = unreadable(Path("a.csv"), "damaged_csv", pa.ArrowMemoryError("x"), row=1)
    assert "memory" in error.sentence
