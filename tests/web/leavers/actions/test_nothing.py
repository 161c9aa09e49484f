"""Who held nothing leaves a short record that somebody looked."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.leavers.actions.following import sweep
from vangrail.web.leavers.actions.nothing import RECENT, close_empty, recent
from vangrail.web.leavers.models import Leaving
from vangrail.web.people.actions.people import change_person, leave

pytestmark = pytest.mark.django_db


@pytest.fixture
def go(keeper, employee):
    """Give a function that lets the employee leave, some days from today."""
    employee.joined = timezone.localdate() - timedelta(days=400)
    employee.save()

    def leaves(days=-1):
        today = timezone.localdate()
        leave(employee, today + timedelta(days=days), by=keeper, today=today)

    return leaves


def kinds():
    """Return what this app wrote down, in order."""
    return list(Entry.objects.filter(kind__startswith="leavers.").order_by("seq").values_list("kind", flat=True))


def test_it_is_closed_at_once_with_its_digest(go, employee, keeper):
    """Once, however often it is looked at."""
    go()
    case = Leaving.objects.get()
    assert (case.person, case.state, case.told_by, len(case.digest)) == (employee, "closed", keeper, 64)
    sweep()
    assert close_empty(employee, by=keeper, at=timezone.now()) is None
    assert (Leaving.objects.get(), kinds()) == (case, ["leavers.held_nothing"])


def test_a_last_day_to_come_is_looked_at_when_it_is_over(go, employee):
    """Until then they may still get something."""
    go(5)
    assert not Leaving.objects.exists()
    assert recent(timezone.now()) == []
    sweep(timezone.now() + timedelta(days=6, minutes=1))
    assert Leaving.objects.get().last_day == employee.left - timedelta(days=1)


def test_a_last_day_that_moves_is_looked_at_again(go, employee, keeper):
    """The first record stays: it was so on that day."""
    go(-3)
    change_person(employee, {"left": timezone.localdate()}, by=keeper)
    assert set(Leaving.objects.values_list("last_day", flat=True)) == {
        timezone.localdate() - timedelta(days=days) for days in (1, 3)
    }


def test_nobody_is_looked_at_who_left_long_ago(person):
    """Looking now proves nothing about then, and what was forgotten does not come back."""
    today = timezone.localdate()
    person("Old", joined=today - timedelta(days=900), left=today - RECENT)
    new = person("New", joined=today - timedelta(days=900), left=today - RECENT + timedelta(days=1))
    assert recent(timezone.now()) == [new]
    sweep()
    assert Leaving.objects.get().person == new


def test_who_held_something_has_no_second_case(leaving, finish):
    """A case of which everything is attested says more."""
    case = leaving()
    finish(case)
    sweep()
    assert Leaving.objects.get() == case
    assert "leavers.held_nothing" not in kinds()
