"""What is passed on closes its task by itself, and what waits again opens it."""

import pytest
from django.utils import timezone

from tests.web.leavers.letters import mails
from vangrail.web.leavers import losses
from vangrail.web.leavers.actions.attesting import attest, close_done
from vangrail.web.leavers.actions.following import sweep
from vangrail.web.leavers.actions.settling import settle
from vangrail.web.leavers.errors import LeaverError
from vangrail.web.leavers.losses import Kind, Lost, provide
from vangrail.web.leavers.models import Done

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(monkeypatch):
    """Give what waits: a list of names, of a kind of which the site sees when it is passed on."""
    monkeypatch.setattr(losses, "_KINDS", {})
    things = ["letter"]
    provide(Kind("post", "Post", lambda _person: [Lost(name) for name in things], waits=True, seen=True))
    return things


@pytest.fixture
def task(desk, leaving):
    """Give the task that passes it on."""
    return leaving().tasks.get(step="hand_on")


def test_it_is_done_when_nothing_waits_and_open_when_something_does(task, desk, samir):
    """Once each, whatever is looked at twice; who was asked is told once a day."""
    before = len(mails())
    settle(task.leaving, at=timezone.now())
    assert not Done.objects.exists()
    desk.clear()
    for _time in range(2):
        settle(task.leaving, at=timezone.now())
    assert Done.objects.get(task=task).by is None
    for _time in range(2):
        desk.append("another")
        settle(task.leaving, at=timezone.now())
        assert not Done.objects.exists()
        desk.clear()
        settle(task.leaving, at=timezone.now())
    assert [mail.to for mail in mails()[before:]] == [samir.email]


def test_nobody_attests_what_the_site_sees_is_not_so(task, desk, samir):
    """And once nothing waits they may, without waiting for the site."""
    with pytest.raises(LeaverError, match="still waits"):
        attest(task, "Given to Mia", by=samir)
    desk.clear()
    assert attest(task, "Given to Mia", by=samir).by == samir
    desk.append("another")
    sweep()
    assert not Done.objects.exists()


def test_what_the_site_cannot_see_is_attested_and_stays_so(task, desk, samir):
    """A draft stays whose it was."""
    provide(Kind("post", "Post", lambda _person: [Lost("draft")], waits=True))
    attest(task, "Mia writes on", by=samir)
    settle(task.leaving, at=timezone.now())
    assert Done.objects.get(task=task).by == samir


def test_a_kind_that_is_gone_and_a_case_that_is_over_are_left_alone(task, desk, finish, monkeypatch):
    """Nothing is written about either."""
    monkeypatch.setattr(losses, "_KINDS", {})
    settle(task.leaving, at=timezone.now())
    assert not Done.objects.exists()
    task.leaving.cancelled_at = timezone.now()
    task.leaving.save()
    assert not close_done(task.leaving, at=timezone.now())
