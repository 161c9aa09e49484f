"""The processes of a server: a worker that starts again, and nobody who stays behind."""

import os
import sys
import threading
import time

from vangrail.web.running import server
from vangrail.web.running.server import PARENT, Beside, watch_parent

SLEEPS = (sys.executable, "-c", "import time; time.sleep(60)")


def until(condition, seconds=10.0):
    """Wait for something to become true."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


def alive(pid):
    """Tell whether a process of ours still runs."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_worker_that_stopped_is_started_again(monkeypatch):
    """And not after the end."""
    monkeypatch.setattr(server, "AGAIN", 0.05)
    beside = Beside(SLEEPS)
    first = beside.pid
    os.kill(first, 9)
    until(lambda: beside.pid != first)
    second = beside.pid
    beside.end()
    assert not alive(second)


def test_a_worker_that_does_not_listen_is_ended_all_the_same(monkeypatch):
    """After the time it has to finish."""
    monkeypatch.setattr(server, "PATIENCE", 0.5)
    stubborn = "import signal,time; signal.signal(15, signal.SIG_IGN); print(1, flush=True); time.sleep(60)"
    beside = Beside((sys.executable, "-c", stubborn))
    time.sleep(0.3)
    beside.end()
    assert not alive(beside.pid)


def test_a_process_notices_that_its_server_is_gone(monkeypatch):
    """Its parent is another one then."""
    gone = threading.Event()
    monkeypatch.setenv(PARENT, str(os.getppid()))
    watch_parent(gone.set, look=0.01)
    assert not gone.wait(0.1)
    monkeypatch.setattr(server.os, "getppid", lambda: 1)
    assert gone.wait(5)


def test_a_process_that_no_server_started_watches_nobody(monkeypatch):
    """It was started by hand."""
    monkeypatch.delenv(PARENT, raising=False)
    assert watch_parent(lambda: None) is None
