"""Processes that answer over a pipe."""

import subprocess
import sys

import pytest

from benchmarks import processes

WORKER = """
import json, sys
print(json.dumps({"load": 12.5}), flush=True)
for number, _ in enumerate(sys.stdin):
    print(json.dumps({"rate": 100.0 - 10 * number}), flush=True)
"""


@pytest.fixture
def fake(monkeypatch):
    """Start a program that answers as a worker does, without a checker in it."""
    start = subprocess.Popen

    def popen(words, **more):
        assert words[1:3] == ["-m", "benchmarks.worker"]
        return start([sys.executable, "-c", WORKER], **more)

    monkeypatch.setattr(processes.subprocess, "Popen", popen)


@pytest.mark.usefixtures("fake")
def test_two_processes_are_added_up(monkeypatch):
    """The first is measured alone, then both at the same time."""
    monkeypatch.setattr(processes, "cores", lambda: [0, 1])
    figures = {figure.what: figure for figure in processes.measure(10, 5, 1)}
    assert figures["load, cached, new process"].millis == 12.5
    assert figures["screen, one process"].posts == 100.0
    assert figures["count, one process"].posts == 90.0
    assert figures["screen, two processes"].posts == 80.0 + 100.0
    assert figures["count, two processes"].posts == 70.0 + 90.0


@pytest.mark.usefixtures("fake")
def test_one_core_has_no_second_process(monkeypatch):
    """Where there is nothing to share, nothing is said about sharing."""
    monkeypatch.setattr(processes, "cores", lambda: [0])
    assert [figure.what for figure in processes.measure(10, 5, 1)][-1] == "count, one process"


def test_a_process_that_ends_early_is_noticed(monkeypatch):
    """No waiting for an answer that will not come."""
    start = subprocess.Popen
    monkeypatch.setattr(processes.subprocess, "Popen", lambda _, **more: start([sys.executable, "-c", ""], **more))
    with pytest.raises(RuntimeError, match="ended early"):
        processes.measure(10, 5, 1)
