"""Reminders come once, and people are forgotten in time."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.suggestions.conftest import mails
from vangrail.web.suggestions.actions.deciding import decide, postpone
from vangrail.web.suggestions.actions.suggesting import support
from vangrail.web.suggestions.actions.waiting import forget, remind
from vangrail.web.suggestions.models import Forgotten, Reminder, Suggestion
from vangrail.web.suggestions.queries.suggestions import supporters

pytestmark = pytest.mark.django_db


def test_the_desk_is_reminded_and_the_owner_told_each_once(put, lena, owner):
    """Before the day the desk, after it the owner; a new day begins anew; nothing once it is decided."""
    one, now = put(), timezone.now()
    assert remind(one, "soon", at=now).to == lena
    assert remind(one, "soon", at=now) is None
    assert remind(one, "late", at=now).to == owner
    assert remind(one, "late", at=now) is None
    postpone(one, one.due_at + timedelta(days=3), "Holidays.", by=lena)
    one = Suggestion.objects.get(pk=one.pk)
    assert remind(one, "late", at=now).to == owner
    assert (Reminder.objects.count(), mails("waiting")) == (3, 3)
    decide(one, "no", "Because.", by=lena)
    assert remind(Suggestion.objects.get(pk=one.pk), "soon", at=now) is None


def test_nobody_is_reminded_of_their_own(put, owner):
    """The clause's desk has nobody, and the owner suggested it."""
    found = remind(put(by=owner), "late", at=timezone.now())
    assert found.to is None
    assert mails("waiting") == 0


def test_people_are_forgotten_and_numbers_stay(put, lena, person, settings):
    """After their time, once."""
    settings.SUGGESTION_KEEP_DAYS = 10
    one, now = put(shows_name=True, credits_name=True, once="x"), timezone.now()
    support(one, by=person())
    decide(one, "taken", "Yes.", by=lena, at=now)
    assert forget(at=now + timedelta(days=9)) == 0
    assert forget(at=now + timedelta(days=11)) == 1
    assert forget(at=now + timedelta(days=12)) == 0
    row = Suggestion.objects.get(pk=one.pk)
    assert (row.by, row.credits_name, row.supports.count(), supporters(row)) == (None, False, 0, 1)
    assert Forgotten.objects.count() == 1
