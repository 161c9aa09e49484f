"""Tasks are made from what somebody holds; none is taken away, and none comes twice."""

import pytest
from django.utils import timezone

from vangrail.web.leavers.actions.filling import fill, needed, retime
from vangrail.web.leavers.losses import _KINDS, Kind, Lost, provide
from vangrail.web.register.actions import end_custodian
from vangrail.web.register.queries import held_by

pytestmark = pytest.mark.django_db


def test_filling_again_changes_nothing(leaving):
    """However often."""
    case = leaving()
    before = list(case.tasks.order_by("pk").values())
    fill(case, at=timezone.now())
    retime(case)
    assert list(case.tasks.order_by("pk").values()) == before


def test_a_task_stays_when_the_register_forgets_its_reason(leaving, leo):
    """Taking somebody off a list opens no lock: the password is still known to them."""
    case = leaving()
    before = case.tasks.count()
    for held in held_by(leo):
        end_custodian(held, by=None)
    fill(case, at=timezone.now())
    assert case.tasks.count() == before


def test_what_waits_for_somebody_is_a_task_of_its_kind(leaving, leo, monkeypatch, samir):
    """Brought by another app; one for each kind, given to the desk."""
    monkeypatch.setattr("vangrail.web.leavers.losses._KINDS", dict(_KINDS))
    provide(Kind("things", "Things", lambda person: [Lost("3")] if person == leo else [], waits=True))
    case = leaving()
    task = case.tasks.get(step="hand_on")
    assert (task.about, task.account, task.assignee) == ("things", None, samir)
    assert [todo.about for todo in needed(case, timezone.now()) if todo.account is None] == ["things"]
