"""What is done later."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.suggestions import tasks
from vangrail.web.suggestions.actions.deciding import decide, postpone
from vangrail.web.suggestions.models import Forgotten, Reminder

pytestmark = pytest.mark.django_db


def test_a_reminder_is_for_the_day_that_was_promised(put, lena, owner):
    """One for a day that was moved says nothing."""
    one = put()
    before = one.due_at.isoformat()
    postpone(one, one.due_at + timedelta(days=9), "Holidays.", by=lena)
    tasks.pass_on.func(one.pk, "late", before)
    assert not Reminder.objects.exists()
    one.refresh_from_db()
    tasks.pass_on.func(one.pk, "late", one.due_at.isoformat())
    tasks.pass_on.func(one.pk, "late", one.due_at.isoformat())
    tasks.pass_on.func(0, "late", before)
    assert Reminder.objects.get().to == owner


def test_the_sweep_forgets(put, lena, settings):
    """At night."""
    settings.SUGGESTION_KEEP_DAYS = 1
    decide(put(), "no", "Because.", by=lena, at=timezone.now() - timedelta(days=3))
    tasks.sweep.func()
    assert Forgotten.objects.count() == 1
