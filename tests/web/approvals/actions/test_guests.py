"""Asking somebody without an account."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.approvals.actions.deciding import say_no, say_yes
from vangrail.web.approvals.actions.guests import MOST, ask_guest, uninvite
from vangrail.web.approvals.errors import RefusedError
from vangrail.web.approvals.models import Guest
from vangrail.web.approvals.queries import approved, how
from vangrail.web.audit.models import Entry

pytestmark = pytest.mark.django_db


def test_a_guest_decides_in_the_place_of_who_asked(draft, asked, guest, approver):
    """Their name stands in the history; who asked them did not decide."""
    given = say_yes(asked, by=guest, step=0)
    assert (given.actor, given.seat, given.by, given.name) == (guest.actor, str(approver.pk), None, "Gail Guest")
    assert approved(draft)
    said = Entry.objects.get(kind="approvals.said_yes")
    assert said.payload.actor == f"approvals.guest:{guest.pk}"


def test_a_guest_refuses_with_reasons(asked, guest, remarks):
    """As everybody else."""
    say_no(asked, remarks, by=guest, step=0)
    assert how(asked).state == "refused"


def test_the_same_address_is_the_same_guest(asked, guest, approver, whom):
    """Two tabs, one mail."""
    assert ask_guest(asked, whom("GAIL@agency.example"), by=approver) == guest
    assert Guest.objects.count() == 1


def test_a_link_that_is_over_decides_nothing(asked, guest, approver, employee):
    """By its time, or because it was taken back."""
    with pytest.raises(PermissionDenied):
        say_yes(asked, by=guest, step=0, at=guest.expires_at)
    with pytest.raises(PermissionDenied):
        uninvite(guest, by=employee)
    assert uninvite(guest, by=approver).ended_at == uninvite(guest, by=approver).ended_at
    with pytest.raises(PermissionDenied):
        say_yes(asked, by=guest, step=0)


def test_only_who_may_decide_asks(asked, employee, person, whom):
    """Their place is the one that is given."""
    for by in (employee, person("Hr", "desk", desk="hr")):
        with pytest.raises(PermissionDenied):
            ask_guest(asked, whom(), by=by)


def test_there_is_an_end_to_everything(asked, approver, whom):
    """A link of thirty days at most, five guests at most, none once it is decided."""
    for days in (31, -1):
        with pytest.raises(RefusedError, match="thirty days"):
            ask_guest(asked, whom(days=days), by=approver)
    for number in range(MOST):
        ask_guest(asked, whom(f"guest{number}@agency.example"), by=approver)
    with pytest.raises(RefusedError, match="Five people"):
        ask_guest(asked, whom("six@agency.example"), by=approver)
    say_yes(asked, by=approver, step=0)
    with pytest.raises(RefusedError, match="in the meantime"):
        ask_guest(asked, whom("late@agency.example"), by=approver, at=timezone.now() + timedelta(minutes=1))


def test_a_guest_whose_host_loses_the_role_decides_nothing(asked, guest, approver, person):
    """The place is not theirs any more."""
    person("Other", "approver")
    approver.roles.update(taken_at=timezone.now())
    with pytest.raises(PermissionDenied):
        say_yes(asked, by=guest, step=0)
