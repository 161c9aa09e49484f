"""`vangrail worker` as a real process."""

import contextlib
import signal
import sqlite3
import subprocess
import sys
import time

import pytest

from tests.cli.sites import lay, surroundings


@pytest.fixture
def command(tmp_path):
    """Give the words and the surroundings of a worker with a database of its own."""
    lay(tmp_path)
    return {"args": [sys.executable, "-m", "vangrail", "worker"], "env": surroundings(tmp_path), "text": True}


def test_once_it_does_what_is_due(command):
    """And says how much that was."""
    command["args"].append("--once")
    done = subprocess.run(**command, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (0, "0 tasks were done.\n"), done.stderr


def seen(folder):
    """Return how many workers gave a sign of life."""
    with (
        contextlib.suppress(sqlite3.Error),
        contextlib.closing(sqlite3.connect(folder / "vangrail.sqlite3")) as database,
    ):
        return database.execute("SELECT count(*) FROM due_worker").fetchone()[0]
    return 0


def test_it_stops_when_it_is_asked_to(command, tmp_path):
    """In order, and says goodbye."""
    process = subprocess.Popen(**command)
    end = time.monotonic() + 40
    while not seen(tmp_path):
        assert time.monotonic() < end
        time.sleep(0.1)
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0
    assert seen(tmp_path) == 0
