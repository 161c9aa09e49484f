"""The parts of an output on disk."""

import json

import pytest

from vangrail.errors import TableError
from vangrail.screen.job import Counts
from vangrail.screen.parts import Parts, replacing


@pytest.fixture
def task(write, mixed, job):
    """Give a job for a small file."""
    return job(write(mixed.slice(0, 10), "in.parquet"))


def test_a_part_is_done_when_its_counts_are_written(task):
    """And its data have the size they had then."""
    with Parts(task) as parts:
        parts.start("digest", at=None, fresh=False)
        assert parts.done(0) is None
        parts.keep(0, Counts(rows=3, missing=1), lambda path: path.write_bytes(b"data"))
        assert parts.done(0) == Counts(rows=3, missing=1)
        parts.path(0).write_bytes(b"dat")
        assert parts.done(0) is None


def test_a_part_that_cannot_be_written_leaves_nothing(task):
    """Not even a temporary file."""

    def fail(path):
        path.write_bytes(b"half")
        raise InterruptedError

    with Parts(task) as parts, pytest.raises(InterruptedError):
        parts.keep(0, Counts(), fail)
    assert not task.parts.exists()


def test_two_runs_cannot_write_the_same_output(task):
    """The second one is told."""
    with Parts(task), pytest.raises(TableError, match="another run"), Parts(task):
        pass


@pytest.mark.parametrize("text", ["", "[]", '{"at": 3}', "{"])
def test_a_manifest_that_cannot_be_read_starts_afresh(task, text):
    """It says nothing about what the parts belong to."""
    with Parts(task) as parts:
        parts.start("digest", at=None, fresh=False)
        parts.keep(0, Counts(rows=1), lambda path: path.write_bytes(b"x"))
        (task.parts / "manifest.json").write_text(text)
        assert parts.start("digest", at=None, fresh=False)[0] == "other"
        assert parts.done(0) is None


def test_the_manifest_holds_no_draft(task):
    """Digests and settings only."""
    with Parts(task) as parts:
        parts.start("digest", at=None, fresh=False)
        found = json.loads((task.parts / "manifest.json").read_text())
    assert set(found) == {"format", "policy", "input", "text", "kind", "setting", "at"}
    assert set(found["input"]) == {"size", "changed", "ends"}


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path):
    """What was there stays when something goes wrong."""
    path = tmp_path / "a"
    path.write_text("old")

    def write(text, *, fails):
        with replacing(path) as temporary:
            temporary.write_text(text)
            if fails:
                raise KeyError

    with pytest.raises(KeyError):
        write("new, half", fails=True)
    assert path.read_text() == "old"
    write("new", fails=False)
    assert path.read_text() == "new"
    assert [each.name for each in tmp_path.iterdir()] == ["a"]
