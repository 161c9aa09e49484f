"""Turning the switch with all that belongs to it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.web.queued import queued
from vangrail.web.crisis.actions import switching
from vangrail.web.policies import queries

pytestmark = pytest.mark.django_db


def _mails(template: str) -> list[str]:
    rows = DBTaskResult.objects.filter(task_path__endswith=".deliver").values_list("args_kwargs", flat=True)
    return sorted(row["args"][0] for row in rows if row["args"][1] == f"crisis/mail/{template}")


def test_it_begins_with_steps_mails_and_its_end(freeze, carla, person):
    """The desk and its deputy are told; each step has an owner where its desk has somebody."""
    deputy = person("Dora Deputy", "desk", desk="crisis")
    begun = freeze()
    assert queries.held() == begun
    assert _mails("started") == sorted([carla.email, deputy.email])
    steps = {step.name: step for step in begun.steps.all()}
    assert (steps["people"].owner, steps["press"].owner) == (carla, None)
    assert steps["decide"].due_at - begun.started_at == timedelta(hours=1)
    assert queued("crisis") == 2 + 2


def test_a_second_press_begins_nothing(freeze, carla):
    """Neither steps nor mails twice."""
    one, two = freeze(), freeze()
    assert (one, one.steps.count(), len(_mails("started"))) == (two, 10, 1)


def test_an_account_that_was_taken_over_has_steps_of_its_own(freeze):
    """They begin with getting it back."""
    assert freeze(accounts={"3": "Ours"}).steps.first().name == "recover"


def test_an_exercise_holds_nothing_and_writes_to_who_takes_part(freeze, carla, person):
    """And to nobody else of the desk."""
    inside, outside = person("", "desk", desk="pr"), person("", "desk", desk="crisis")
    freeze(exercise=True, people=[inside])
    assert queries.held() is None
    assert queries.moment().freezes == ()
    assert _mails("started") == sorted([carla.email, inside.email])
    assert outside.email not in _mails("started")


def test_ending_and_closing_tell_once(freeze, carla):
    """Whoever comes second changes nothing."""
    begun = freeze()
    switching.extend(begun, timezone.now() + timedelta(hours=6), by=carla)
    switching.end(begun, by=carla)
    assert not switching.close(begun, at=timezone.now())
    assert _mails("ended") == [carla.email]
    past = freeze(1, at=timezone.now() - timedelta(hours=2), countries=["ES"])
    assert switching.close(past, at=timezone.now())
    assert len(_mails("ended")) == 2
