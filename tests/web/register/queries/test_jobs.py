"""Who does what: by the roles first, then by the policy."""

import pytest

from vangrail.web.people.models import Role
from vangrail.web.register.queries.jobs import JOBS, Seat, seats

pytestmark = pytest.mark.django_db


def by_job():
    """Return the seats by their jobs."""
    return {seat.job: seat for seat in seats()}


def test_without_anybody_every_job_is_vacant(db):
    """All five, red."""
    assert {seat.state for seat in seats()} == {"dont"}
    assert set(by_job()) == set(JOBS)
    assert str(seats()[0].standing) == "vacant"


def test_who_has_the_role_does_it_and_the_deputy_stands_in(person):
    """In the order in which they were given it."""
    first, second = person("Ada", "desk", desk="crisis"), person("Bo")
    Role.objects.create(person=second, name="desk", desk="crisis", deputy=True)
    seat = by_job()["crisis"]
    assert (seat.name, seat.deputy, seat.contact, seat.state) == ("Ada", "Bo", first.email, "ask")
    assert str(seat.standing) == "not outside office hours"


def test_somebody_who_left_makes_it_red(person, leave):
    """Even where somebody else does it by now."""
    person("Ada", "approver")
    leave(person("Bo", "approver"))
    seat = by_job()["approval"]
    assert (seat.name, seat.left, seat.state, str(seat.standing)) == ("Ada", ("Bo",), "dont", "somebody left")


def test_where_nobody_has_the_role_the_policy_answers(published):
    """Its desk, as on the page of who speaks; approval has none."""
    found = by_job()
    assert found["customers"].name == "Olga Owner"
    assert found["approval"].state == "dont"


def test_whom_the_policy_names_although_they_left_is_found(published, owner, leave):
    """By their address at work."""
    owner.email = "olga@example.org"
    owner.save()
    leave(owner)
    assert by_job()["press"].left == ("Olga Owner",)
    assert by_job()["press"].state == "dont"


def test_a_seat_that_is_filled_at_night_is_fine():
    """A deputy, and hours that say so."""
    assert Seat("crisis", "", "Ada", "Bo", hours="24/7").state == "fine"
    assert str(Seat("crisis", "", "Ada", "Bo", hours="24/7").standing) == "filled"
    assert str(Seat("crisis", "", "Ada", hours="24/7").standing) == "no deputy"
