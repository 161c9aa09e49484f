"""How the site is doing, as figures, for who looks after it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.utils import timezone

from tests.web.due.work import effect, hopeless
from vangrail.web.due.actions import later
from vangrail.web.due.rescue import alive
from vangrail.web.due.worker import Loop
from vangrail.web.running.queries import failed_for, load, not_ready, retrying_for

pytestmark = pytest.mark.django_db


def test_the_figures():
    """What waits, for how long, what is planned, done and failed, and who works."""
    now = timezone.now()
    later(hopeless)
    later(effect, "a")
    Loop().drain()
    later(effect, "a", at=now - timedelta(minutes=5))
    later(effect, "a", at=now + timedelta(days=1))
    alive("w", now)
    found = load(now)
    assert (found.waiting, found.planned, found.working, found.done, found.failed, found.workers) == (1, 1, 0, 1, 1, 1)
    assert round(found.oldest) == 300


def test_an_empty_site_has_no_oldest():
    """Nor anything else."""
    assert load(timezone.now()).oldest == 0


def test_failed_work_is_for_who_looks_after_the_site(person, employee):
    """Others are refused."""
    later(hopeless)
    Loop().drain()
    admin = person("Ada", "admin")
    assert failed_for(admin).count() == 1
    assert retrying_for(admin).count() == 0
    for query in (failed_for, retrying_for):
        with pytest.raises(PermissionDenied):
            query(employee)


def test_a_site_is_ready_with_all_its_tables(monkeypatch):
    """And says what it lacks otherwise."""
    assert not_ready() == ""
    monkeypatch.setattr(connection, "cursor", lambda: 1 / 0)
    assert not_ready() == "database"
