"""Leavings with their counts, for who may see them."""

from datetime import timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from vangrail.web.leavers.models import Leaving
from vangrail.web.leavers.queries.cases import leaving_for, leavings_for, over, still_open, unlooked
from vangrail.web.people.models import Person

pytestmark = pytest.mark.django_db


def test_the_counts_are_those_of_the_tasks(leaving, keeper, finish):
    """What is due next first."""
    case = leaving()
    finish(case, but=3)
    found = leavings_for(keeper).get()
    assert (found.undone, found.all) == (3, case.tasks.count())
    assert found.next == min(case.tasks.filter(done=None).values_list("due_at", flat=True))


def test_others_see_none(leaving, mia, keeper):
    """Not even how many."""
    case = leaving()
    assert not leavings_for(mia).exists()
    with pytest.raises(Http404):
        leaving_for(mia, case.pk)
    assert leaving_for(keeper, case.pk) == case


def test_who_left_and_was_not_looked_at(leaving, leo, person):
    """An open case is looked at, one of that last day too; who is here is none."""
    gone = person("Gone", left=timezone.localdate())
    person("Here")
    leaving()
    everybody = Person.objects.all()
    assert unlooked(everybody, timezone.now()) == [gone]
    Leaving.objects.create(
        person=gone, joined=gone.joined, last_day=gone.left - timedelta(days=1), hours=24, closed_at=timezone.now()
    )
    assert unlooked(everybody, timezone.now()) == []


def test_over_and_open_are_told_apart(leaving):
    """A stay can be over while there is something to do."""
    case = leaving()
    assert over(case)
    assert list(still_open()) == [case]
