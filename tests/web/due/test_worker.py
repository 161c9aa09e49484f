"""The loop: it works, gives signs of life, stops in order, and waits for a database that is away."""

import threading
import time

import pytest
from django.db import OperationalError
from django_tasks_db.models import DBTaskResult

from tests.web.due.work import effect, effects, long
from vangrail.web.due import worker
from vangrail.web.due.actions import later
from vangrail.web.due.mail import send
from vangrail.web.due.models import Worker
from vangrail.web.due.runner import MAIL, Result, claim
from vangrail.web.due.worker import Loop

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def started(monkeypatch):
    """Give a function that runs a loop in a thread of its own, which is stopped when the test ends, however it ends."""
    monkeypatch.setattr(worker, "AWAY", 0.05)
    running = []

    def start(loop):
        thread = threading.Thread(target=loop.forever)
        thread.start()
        running.append((loop, thread))
        return thread

    yield start
    for loop, thread in running:
        loop._stop.set()
        thread.join(30)


def until(condition, seconds=30.0):
    """Wait for something to become true."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


def test_a_worker_works_until_it_is_stopped(started):
    """It is seen while it lives, and says goodbye."""
    later(effect, "a")
    loop = Loop(look=0.05)
    thread = started(loop)
    until(lambda: effects("a") == 1)
    assert Worker.objects.count() == 1
    loop.stop()
    thread.join(10)
    assert not thread.is_alive()
    assert Worker.objects.count() == 0


def test_a_database_that_is_away_is_waited_for(monkeypatch, started):
    """The worker takes a new name, so that what it had at hand is rescued."""
    real, fails = worker.claim, [OperationalError("away")]

    def shaky(name, lane):
        if fails:
            raise fails.pop()
        return real(name, lane)

    monkeypatch.setattr(worker, "claim", shaky)
    later(effect, "a")
    loop = Loop(look=0.05)
    first = loop.name
    thread = started(loop)
    until(lambda: effects("a") == 1)
    loop.stop()
    thread.join(10)
    assert loop.name != first
    assert DBTaskResult.objects.get().worker_ids == [loop.name]


def test_once_takes_over_what_others_left_and_stops():
    """As a job of the system's own clock would want it."""
    later(effect, "a")
    claim("gone")
    assert Loop().once() == 1
    assert effects("a") == 1
    assert Worker.objects.count() == 0


def test_mails_go_out_beside_everything_else(started, probe, monkeypatch):
    """While something long is under way; each lane has its own work."""
    going = threading.Event()
    monkeypatch.setattr("tests.web.due.work.LONG", going.wait)
    later(long)
    send(to="ann@example.org", template="probe/rich", context={"name": "Ann"}, key="1")
    loop = Loop(look=0.05)
    thread = started(loop)
    try:
        until(lambda: Result.objects.filter(task_path=MAIL, status="SUCCESSFUL").exists())
        assert not Result.objects.filter(task_path=long.module_path, status="SUCCESSFUL").exists()
    finally:
        going.set()
    until(lambda: Result.objects.filter(task_path=long.module_path, status="SUCCESSFUL").exists())
    loop.stop()
    thread.join(10)
