"""Visits begin and end."""

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from vangrail.web.people.actions.visits import begin_visit, end_all_visits, end_by_key, end_visit, see_visit
from vangrail.web.people.models import Visit

pytestmark = pytest.mark.django_db


def test_ending_a_visit_ends_its_session(employee, as_person):
    """At once, and only that one."""
    first, second = as_person(employee), as_person(employee)
    visits = [
        begin_visit(employee, key=client.session.session_key, way="link", device="Firefox")
        for client in (first, second)
    ]
    end_visit(visits[0], by=employee, why="ended")
    end_visit(visits[0], by=employee, why="ended")
    assert (first.get("/account/").status_code, second.get("/account/").status_code) == (302, 200)
    assert Session.objects.count() == 1


def test_every_visit_but_one_ends(employee):
    """The one from which that was asked."""
    for key in "abc":
        begin_visit(employee, key=key, way="link", device="x" * 100)
    assert end_all_visits(employee, by=employee, why="ended", but="b") == 2
    assert Visit.objects.get(ended_at__isnull=True).key == "b"
    end_by_key("b", by=employee, why="signed_out")
    end_by_key("nothing", by=employee, why="signed_out")
    assert not Visit.objects.filter(ended_at__isnull=True).exists()


def test_a_visit_that_is_over_is_not_seen(employee):
    """Only one that goes on."""
    visit = begin_visit(employee, key="a", way="link", device="")
    later = timezone.now()
    see_visit("a", at=later)
    visit.refresh_from_db()
    assert visit.seen_at == later
