"""What waits for somebody alone, before and after they leave, and who can decide instead."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.policy.approval import Route, Step
from vangrail.web.approvals.actions import submitting
from vangrail.web.approvals.actions.deciding import say_no, say_yes
from vangrail.web.approvals.actions.guests import ask_guest
from vangrail.web.approvals.actions.handing import hand_over
from vangrail.web.approvals.actions.submitting import submit
from vangrail.web.approvals.queries.leaving import alone, instead
from vangrail.web.approvals.queries.requests import how, whole
from vangrail.web.people.actions.people import come_back, leave
from vangrail.web.people.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(person):
    """Give somebody who looks after people."""
    return person("Petra People", "people_admin")


@pytest.fixture
def go(keeper):
    """Give a function that lets somebody leave, some days from today."""

    def leaves(who, days=-1):
        today = timezone.localdate()
        leave(who, today + timedelta(days=days), by=keeper, today=today, at_once=True)

    return leaves


def of(person):
    """Return the requests that wait for somebody alone."""
    return [each.request for each in alone(person)]


def test_what_waits_for_one_person_alone_is_found_before_and_after_they_leave(asked, approver, owner, go):
    """It falls to who owns the policy, and waits until it is decided."""
    assert of(approver) == [asked]
    assert instead(approver) == [owner]
    go(approver)
    assert not Role.objects.filter(person=approver, taken_at=None).exists()
    assert of(approver) == [asked]
    say_yes(asked, by=owner, step=0)
    assert of(approver) == []


def test_where_somebody_else_was_asked_too_it_waits_for_nobody_alone(asked, approver, person, go):
    """Two who approve; and given the role later, it is handed on."""
    go(approver)
    assert of(approver) == [asked]
    person("Bea Both", "approver")
    assert of(approver) == []


def test_who_stands_in_was_not_asked_first_and_is_the_nearest(asked, approver, owner, person):
    """A deputy, somebody who took the decisions over for a while, before the owner and others."""
    deputy = person("Dora Deputy")
    Role.objects.create(person=deputy, name="approver", deputy=True)
    taker, now = person("Tess Taker"), timezone.now()
    hand_over(taker, now, now + timedelta(days=9), by=approver)
    assert of(approver) == [asked]
    assert set(instead(approver)) == {deputy, taker}
    assert of(deputy) == of(taker) == []


def test_a_guest_of_who_leaves_is_nobody_to_rely_on(asked, approver, whom, owner):
    """Their link ends with the seat of who asked them."""
    ask_guest(asked, whom(), by=approver)
    assert of(approver) == [asked]
    assert instead(approver) == [owner]


def test_what_was_refused_or_asked_after_they_left_waits_for_them_no_more(
    asked, draft, approver, owner, writer, remarks, go
):
    """What comes later finds its own way."""
    go(approver)
    say_no(asked, remarks, by=owner, step=0)
    assert of(approver) == []
    assert how(submit(draft, "It says so at the till.", by=writer)).is_open
    assert of(approver) == []


def test_who_is_named_in_a_charter_alone(asked, approver, shop, person, go):
    """Until their last day is over; then everybody who approves may, and was asked to."""
    nina = person("Nina Named")
    shop.approvers.add(nina)
    assert (of(approver), of(nina)) == ([], [asked])
    go(nina, 5)
    assert of(nina) == [asked]
    assert instead(nina) == [approver]
    go(nina)
    assert (of(nina), how(whole().get(pk=asked.pk)).now.may) == ([], {str(approver.pk)})


def test_a_new_stay_has_nothing_of_the_old_one(asked, approver, keeper, go):
    """Who comes back was not asked."""
    go(approver)
    come_back(approver, timezone.localdate(), by=keeper)
    assert of(approver) == []


def test_the_last_seat_of_a_step_that_needs_all_is_not_filled_by_leaving(
    draft, writer, approver, person, go, monkeypatch
):
    """One said yes, the other left: nobody's leaving is a yes. It waits for somebody who gets the role."""
    bea = person("Bea Both", "approver")
    both = Route(name="both", steps=(Step(who=("approvers",), needs="all"),))
    monkeypatch.setattr(submitting, "route_for", lambda *_args: both)
    asked = submit(draft, by=writer)
    say_yes(asked, by=approver, step=0)
    assert of(bea) == [asked]
    go(bea)
    found = whole().get(pk=asked.pk)
    assert (how(found).state, of(bea)) == ("stuck", [asked])
    new = person("Nele New", "approver")
    assert (how(whole().get(pk=asked.pk)).state, of(bea)) == ("waiting", [])
    say_yes(found, by=new, step=0)
    assert how(whole().get(pk=asked.pk)).state == "approved"
