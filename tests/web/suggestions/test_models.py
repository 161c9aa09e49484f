"""What became of a suggestion is worked out from its records."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.suggestions.models import (
    Decision,
    Forgotten,
    Merge,
    Postponement,
    Reminder,
    Suggestion,
    Support,
    Withdrawal,
    new_key,
)  # fmt: skip

pytestmark = pytest.mark.django_db


def test_states(put, lena):
    """Open, late, decided, merged, taken back."""
    now = timezone.now()
    one = put()
    assert (one.state, one.is_open) == ("open", True)
    late = put(at=now - timedelta(days=60))
    assert (late.state, late.is_open) == ("late", True)
    Decision.objects.create(suggestion=one, outcome="no", reason="Because.", by=lena)
    assert Suggestion.objects.get(pk=one.pk).state == "decided"
    Merge.objects.create(suggestion=late, into=one)
    assert Suggestion.objects.get(pk=late.pk).state == "merged"
    gone = put()
    Withdrawal.objects.create(suggestion=gone)
    assert (gone.state, gone.is_open) == ("withdrawn", False)


def test_rows_say_what_they_are_and_never_who(put, lena):
    """In lists of the site."""
    one = put(at=timezone.now().replace(year=2026, month=11, day=2))
    assert str(one) == "a_clause 2026-11-02"
    assert str(Support(suggestion=one, person=lena)) == str(Withdrawal(suggestion=one)) == str(one)
    assert str(Decision(outcome="no")) == "no"
    assert str(Merge(into=one)) == str(one)
    assert str(Postponement(why="Holidays.")) == "Holidays."
    assert str(Reminder(reason="late")) == "late"
    assert str(Forgotten(supporters=3)) == "3"
    assert new_key() != new_key()
