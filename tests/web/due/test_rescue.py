"""The work of a worker that gives no sign of life is given to another, a few times."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.web.due.work import effect
from vangrail.web.due.actions import later
from vangrail.web.due.models import Worker
from vangrail.web.due.rescue import LOST, alive, goodbye, rescue
from vangrail.web.due.runner import claim

pytestmark = pytest.mark.django_db


def test_the_work_of_the_living_is_left_alone():
    """As long as the last sign is young."""
    now = timezone.now()
    alive("w", now)
    later(effect, "a")
    claim("w")
    assert rescue(now + timedelta(seconds=59)) == 0
    assert rescue(now + timedelta(seconds=61)) == 1
    assert DBTaskResult.objects.get().status == "READY"


def test_what_kills_every_worker_fails():
    """After three attempts it is set aside, with the reason."""
    later(effect, "a")
    for _ in range(3):
        claim("dead")
        assert rescue(timezone.now()) == 1
    assert DBTaskResult.objects.get().status == "FAILED"
    assert DBTaskResult.objects.get().exception_class_path == LOST


def test_a_worker_says_goodbye():
    """And those that could not are forgotten in the end."""
    now = timezone.now()
    alive("a", now)
    alive("b", now - timedelta(hours=1))
    alive("c", now)
    goodbye("c")
    rescue(now)
    assert list(Worker.objects.values_list("name", flat=True)) == ["a"]
