"""Asking people to take a course: who may, and what happens then."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.training.actions.assignments import assign, end, remind

DAY = timezone.localdate() + timedelta(days=30)


@pytest.mark.parametrize(
    ("role", "may"), [("people_admin", True), ("policy_owner", True), ("auditor", False), ("desk", False)]
)
def test_who_may_ask(person, role, may):
    """Who looks after people or owns the policy."""
    who = person("W", role, desk="legal")
    if may:
        assert assign("personal", "essentials", DAY, by=who).pk
        return
    with pytest.raises(PermissionDenied):
        assign("personal", "essentials", DAY, by=who)


def test_ending_it_is_written_down_once(asked, carer, employee):
    """And only by who may ask."""
    with pytest.raises(PermissionDenied):
        end(asked, by=employee)
    end(asked, by=carer)
    end(asked, by=carer)
    assert asked.ended_by == carer
    assert Entry.objects.filter(kind="training.unassigned").count() == 1


def test_a_reminder_goes_once_a_day(asked, carer, employee):
    """A second click on the same day asks for nothing new."""
    with pytest.raises(PermissionDenied):
        remind(asked, by=employee)
    assert remind(asked, by=carer)
    assert not remind(asked, by=carer)
    assert remind(asked, by=carer, on=timezone.localdate() + timedelta(days=1))
    assert mail.outbox == []
