"""Screening files: the verdicts of check row for row, in any form, resumable, and never half a file."""

import errno
import json
from datetime import UTC, datetime
from itertools import product

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.build import NOON
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft
from vangrail.errors import TableError
from vangrail.screen import writing
from vangrail.screen.files import screen_file

FORMS = ["in.parquet", "in.csv", "in.jsonl", "in.csv.gz", "in.jsonl.gz"]


def read(path):
    """Return the rows of an output."""
    if path.suffix == ".parquet":
        return pq.read_table(path).to_pylist()
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def wanted(policy, table):
    """Return what check says about every row: level and findings, or nothing where there is no draft."""
    checker = Checker(policy, cached=False)
    found = []
    for text in table.column("text").to_pylist():
        if text is None or len(text) > 100_000:
            found.append((None, None))
            continue
        verdict = checker.check(Draft(text=text), NOON)
        found.append(
            (
                verdict.level,
                [(each.rule, [tuple(span) for span in each.spans], each.rewrite) for each in verdict.findings],
            )
        )
    return found


def said(rows):
    """Return level and findings of the rows of an output, in the same form."""
    return [
        (
            row["level"],
            row["findings"]
            and [
                (each["rule"], [(span["start"], span["end"]) for span in each["spans"]], each["rewrite"])
                for each in row["findings"]
            ]
            if row["findings"] is not None
            else None,
        )
        for row in rows
    ]


@pytest.mark.parametrize("names", list(product(FORMS, ["out.parquet", "out.jsonl"])), ids="-".join)
def test_every_form_says_what_check_says(small, mixed, write, job, names):
    """Row for row, in the order of the rows, with the other columns as they were."""
    task = job(write(mixed, names[0]), names[1])
    summary = screen_file(small, task, part_rows=100)
    rows = read(task.out)
    assert said(rows) == wanted(small, mixed)
    assert [str(row["id"]) for row in rows] == [str(number) for number in range(600)]
    assert [row["name"] for row in rows] == mixed.column("name").to_pylist()
    assert summary.counts.rows == 600
    assert (summary.counts.missing, summary.counts.too_long) == (50, 50)
    assert sum(summary.counts.levels.values()) == 500


def test_several_processes_say_the_same(small, mixed, write, job):
    """And in the same order."""
    one, two = job(write(mixed, "in.parquet"), "one.parquet"), job(write(mixed, "in.parquet"), "two.parquet")
    first = screen_file(small, one, part_rows=100)
    second = screen_file(small, two, workers=2, part_rows=100)
    assert pq.read_table(one.out).equals(pq.read_table(two.out))
    assert first.counts == second.counts


def test_nothing_is_left_beside_the_output(small, mixed, write, job, tmp_path):
    """The parts go when the output is there."""
    task = job(write(mixed, "in.parquet"))
    screen_file(small, task)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet", "out.parquet"]


class StopHereError(Exception):
    """Ends a run from inside."""


def stopped(policy, task, after, **settings):
    """Run until some parts are done, then stop as if by Ctrl-C."""
    seen = []

    def tell(_position, _total, rows):
        seen.append(rows)
        if len(seen) == after:
            raise StopHereError

    with pytest.raises(StopHereError):
        screen_file(policy, task, part_rows=100, tell=tell, **settings)


def test_a_stopped_run_goes_on_where_it_was(small, mixed, write, job):
    """The finished parts are kept, the output is not there yet; the next run does the rest and the result is the same."""
    whole, task = job(write(mixed, "in.parquet"), "whole.parquet"), job(write(mixed, "in.parquet"))
    screen_file(small, whole, part_rows=100)
    stopped(small, task, 3)
    assert not task.out.exists()
    assert len(list(task.parts.glob("part-*.json"))) == 3
    starts = []
    summary = screen_file(small, task, part_rows=100, started=lambda start, at: starts.append((start, at)))
    assert starts == [("resumed", NOON.at)]
    assert summary.kept == 300
    assert pq.read_table(task.out).equals(pq.read_table(whole.out))


def test_a_run_that_goes_on_judges_at_the_time_of_the_first(small, mixed, write, job):
    """Unless somebody asks for another time, which starts afresh."""
    task = job(write(mixed, "in.parquet"))
    stopped(small, task, 2)
    later = datetime(2027, 1, 1, tzinfo=UTC)
    starts = []
    screen_file(small, task, part_rows=100, at=later, started=lambda start, at: starts.append((start, at)))
    assert starts == [("other", later)]


@pytest.mark.parametrize("change", ["input", "policy", "setting", "asked"])
def test_parts_of_something_else_are_not_used(small, mixed, write, job, change):
    """Another input, policy or setting, or the wish to, starts afresh."""
    task = job(write(mixed, "in.parquet"))
    stopped(small, task, 2)
    policy, settings = small, {}
    if change == "input":
        write(mixed.slice(1), "in.parquet")
    elif change == "policy":
        policy = small.model_copy(update={"version": "0.2"})
    elif change == "setting":
        task = job(task.source, account="corporate")
    else:
        settings = {"fresh": True}
    starts = []
    summary = screen_file(policy, task, part_rows=100, started=lambda start, _: starts.append(start), **settings)
    assert starts == ["asked" if change == "asked" else "other"]
    assert summary.kept == 0


def test_a_part_that_was_cut_off_is_done_again(small, mixed, write, job):
    """Its size tells."""
    whole, task = job(write(mixed, "in.parquet"), "whole.parquet"), job(write(mixed, "in.parquet"))
    screen_file(small, whole, part_rows=100)
    stopped(small, task, 3)
    part = task.parts / "part-000001"
    part.write_bytes(part.read_bytes()[:-10])
    summary = screen_file(small, task, part_rows=100)
    assert summary.kept == 200
    assert pq.read_table(task.out).equals(pq.read_table(whole.out))


def test_a_full_disk_leaves_the_finished_parts_and_no_output(small, mixed, write, job, monkeypatch):
    """And an earlier output stays as it was."""
    task = job(write(mixed, "in.parquet"))
    task.out.write_bytes(b"earlier")
    real, calls = writing.write_part, []

    def full(kind, path, batches):
        calls.append(path)
        if len(calls) == 3:
            path.write_bytes(b"half")
            raise OSError(errno.ENOSPC, "No space left on device")
        real(kind, path, batches)

    monkeypatch.setattr("vangrail.screen.work.write_part", full)
    with pytest.raises(OSError, match="No space"):
        screen_file(small, task, part_rows=100)
    assert task.out.read_bytes() == b"earlier"
    assert sorted(path.name for path in task.parts.iterdir()) == [
        "lock",
        "manifest.json",
        "part-000000",
        "part-000000.json",
        "part-000001",
        "part-000001.json",
    ]


def test_a_table_without_rows_gives_one_without_rows(small, mixed, write, job):
    """With the added columns."""
    task = job(write(mixed.slice(0, 0), "in.parquet"))
    assert screen_file(small, task).counts.rows == 0
    assert pq.read_table(task.out).schema.names == ["id", "text", "name", "level", "findings"]


@pytest.mark.parametrize("name", ["in.parquet", "in.csv", "in.jsonl"])
def test_a_column_that_is_not_there_is_said(small, mixed, write, job, name):
    """With those that are."""
    task = job(write(mixed.rename_columns(["id", "body", "name"]), name))
    with pytest.raises(TableError, match="'body'"):
        screen_file(small, task)
    assert not task.parts.exists()


def test_a_column_that_is_no_text_is_said(small, write, job):
    """With what it is."""
    with pytest.raises(TableError, match="int64"):
        screen_file(small, job(write(pa.table({"text": [1, 2]}), "in.parquet")))


def test_the_output_cannot_be_the_input(small, mixed, write, job):
    """Even under another way of writing its name."""
    source = write(mixed, "in.parquet")
    with pytest.raises(TableError, match="input itself"):
        screen_file(small, job(source, f"../{source.parent.name}/in.parquet"))


def test_long_rows_are_read_in_small_pieces(small, write, job, monkeypatch):
    """So that the memory does not depend on how long the rows are."""
    monkeypatch.setattr("vangrail.screen.files.PART_BYTES", 10_000)
    task = job(write(pa.table({"text": ["word " * 500] * 50}), "in.parquet"))
    parts = []
    screen_file(small, task, tell=lambda *seen: parts.append(seen[-1]))
    assert len(parts) > 5
    assert parts[-1] == 50


def test_memory_does_not_grow_with_the_file(small, write, job, monkeypatch):
    """What Arrow holds while a file is screened depends on its batches, not on how long it is."""
    monkeypatch.setattr("vangrail.screen.reading_csv._BLOCK", 1 << 14)
    held = []
    for rows in (40_000, 160_000):
        source = write(
            pa.table({"text": [f"row {number} of a long file of many rows" for number in range(rows)]}), "in.csv"
        )
        before, most = pa.total_allocated_bytes(), []
        screen_file(
            small,
            job(source),
            part_rows=1000,
            fresh=True,
            tell=lambda *_, most=most: most.append(pa.total_allocated_bytes()),
        )
        held.append(max(most) - before)
    assert held[1] < 1.5 * held[0]
