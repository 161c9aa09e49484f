"""Jobs and counts."""

from collections import Counter
from pathlib import Path

import pytest

from vangrail.errors import TableError
from vangrail.screen.job import Counts


@pytest.mark.parametrize(
    ("source", "out", "kind", "raw"),
    [
        ("a.csv", "b.parquet", "parquet", False),
        ("a.csv", "b.JSONL", "jsonl", False),
        ("a.jsonl.gz", "b.ndjson", "jsonl", True),
    ],
)
def test_the_names_say_what_is_written_and_how(job, source, out, kind, raw):
    """From lines to lines they go through as they are."""
    task = job(Path(source), out)
    assert (task.kind, task.raw) == (kind, raw)
    assert task.parts.name == f"{out}.parts"


@pytest.mark.parametrize("out", ["b.csv", "b", "b.jsonl.gz"])
def test_another_output_is_refused(job, out):
    """With those there are."""
    with pytest.raises(TableError, match=r"\.parquet"):
        _ = job(Path("a.csv"), out).kind


def test_counts_add_up_and_survive_json():
    """Every level is there, also one that no row has."""
    counts = Counts(3, Counter(fine=2), 1)
    counts.add(Counts(2, Counter(fine=1, ask=1), 0, 1))
    assert counts.to_dict() == {
        "rows": 5,
        "levels": {"fine": 3, "change": 0, "ask": 1, "dont": 0},
        "missing": 1,
        "too_long": 1,
    }
    assert Counts.from_dict(counts.to_dict()).to_dict() == counts.to_dict()
