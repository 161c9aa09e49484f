"""Handing decisions over: from, until, to whom."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from tests.web.queued import queued
from vangrail.web.approvals.actions.deciding import say_yes
from vangrail.web.approvals.actions.handing import hand_over, take_again
from vangrail.web.approvals.errors import RefusedError
from vangrail.web.approvals.models import Delegation
from vangrail.web.approvals.queries import approved, waiting_for
from vangrail.web.audit.models import Entry

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def test_a_colleague_decides_in_ones_place(draft, asked, approver, employee):
    """It stands in the history whose place it was."""
    now = timezone.now()
    hand_over(employee, now, now + DAY, by=approver)
    assert [request for request, _stands in waiting_for(employee)] == [asked]
    given = say_yes(asked, by=employee, step=0)
    assert (given.actor, given.seat, given.instead_of) == (str(employee.pk), str(approver.pk), str(approver.pk))
    assert approved(draft)
    assert Entry.objects.filter(kind="approvals.handed_over").count() == 1


def test_not_before_and_not_after(asked, approver, employee):
    """It begins and ends by itself."""
    now = timezone.now()
    hand_over(employee, now + DAY, now + 2 * DAY, by=approver)
    for at, open_ in ((now, False), (now + DAY, True), (now + 2 * DAY, False)):
        assert bool(waiting_for(employee, at)) is open_
    with pytest.raises(PermissionDenied):
        say_yes(asked, by=employee, step=0)


def test_it_ends_when_somebody_says_so(asked, approver, employee, person):
    """Who gave it or who took it, nobody else; twice is once."""
    now = timezone.now()
    made = hand_over(employee, now, now + DAY, by=approver)
    with pytest.raises(PermissionDenied):
        take_again(made, by=person("Else", "approver"))
    assert take_again(made, by=employee).ended_at == take_again(made, by=approver).ended_at
    assert waiting_for(employee) == []


def test_the_same_again_is_the_same(approver, employee):
    """Two tabs, one mail."""
    now = timezone.now()
    assert hand_over(employee, now, now + DAY, by=approver) == hand_over(employee, now, now + DAY, by=approver)
    assert (Delegation.objects.count(), queued("approvals")) == (1, 1)


@pytest.mark.parametrize("wrong", ["self", "left", "past", "backwards"])
def test_what_makes_no_sense_is_refused(approver, employee, wrong):
    """In a sentence."""
    now = timezone.now()
    begins, ends, taker = now, now + DAY, employee
    if wrong == "self":
        taker = approver
    elif wrong == "left":
        employee.left = timezone.localdate()
        employee.save()
    elif wrong == "past":
        begins, ends = now - 2 * DAY, now - DAY
    else:
        begins = now + 2 * DAY
    with pytest.raises(RefusedError):
        hand_over(taker, begins, ends, by=approver)


def test_who_decides_nothing_hands_nothing_over(employee, approver):
    """Neither does who only decides for somebody else."""
    now = timezone.now()
    with pytest.raises(PermissionDenied):
        hand_over(approver, now, now + DAY, by=employee)
    hand_over(employee, now, now + DAY, by=approver)
    with pytest.raises(PermissionDenied):
        hand_over(approver, now, now + DAY, by=employee)
