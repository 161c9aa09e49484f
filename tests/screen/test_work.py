"""Worker processes: the same answers, and a clear end when one of them ends."""

import os
import shutil
import signal

import pyarrow as pa
import pytest

from vangrail.errors import TableError
from vangrail.screen.job import Counts
from vangrail.screen.parts import Parts
from vangrail.screen.work import Crew

BATCH = pa.record_batch({"text": ["all alone", "fine", None, "x" * 100_001]})


@pytest.fixture
def crew(small, write, mixed, job):
    """Start two workers on a small file, and end them."""
    task = job(write(mixed.slice(0, 10), "in.parquet"))
    with Parts(task):
        found = Crew(small, task, 2)
        found.parts = task.parts
        yield found
        found.end()
    assert not any(process.is_alive() for process in found._processes.values())


def test_parts_come_back_with_their_counts(crew):
    """In the order in which they are done."""
    found = dict(crew.screen((number, [BATCH]) for number in range(5)))
    assert set(found) == set(range(5))
    assert found[3] == Counts(4, {"change": 1, "fine": 1}, 1, 1)


def test_a_worker_that_is_killed_ends_the_run(crew):
    """With a sentence, not with a wait for ever."""
    parts = crew.screen((number, [BATCH]) for number in range(1000))
    next(parts)
    os.kill(next(iter(crew._processes.values())).pid, signal.SIGKILL)
    with pytest.raises(TableError, match="ended by the system"):
        list(parts)


def test_what_a_worker_cannot_write_is_raised_here(crew):
    """As the error that it was."""
    shutil.rmtree(crew.parts)
    with pytest.raises(FileNotFoundError):
        list(crew.screen(iter([(0, [BATCH])])))
