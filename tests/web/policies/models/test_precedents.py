"""A precedent as a row and as the check takes it."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from vangrail.web.policies.models import Precedent, Retirement, Settlement
from vangrail.web.policies.models.precedents import new_key

pytestmark = pytest.mark.django_db


def row(**more):
    """Keep a precedent."""
    fields = {"clause": "a_clause", "desk": "legal", "answer": "fine", "question": {"en": "?"}, "text": {"en": "!"}}
    return Precedent.objects.create(**fields | more)


def test_a_row_becomes_a_value():
    """Its last day ends at midnight on the company's clock."""
    today = timezone.localdate()
    value = row(words=[["photo", "foto"], ["bord"]], platforms=["x"], until=today, example="team").value()
    assert value.words == (("photo", "foto"), ("bord",))
    assert value.platforms == ("x",)
    assert value.example
    assert value.until.date() == today + timedelta(days=1)
    assert row().value().until is None


def test_it_stands_until_it_is_retired_or_over():
    """The last day included."""
    today = timezone.localdate()
    one = row(until=today)
    assert one.stands
    assert not row(until=today - timedelta(days=1)).stands
    Retirement.objects.create(precedent=one, why="Old.")
    assert not Precedent.objects.get(pk=one.pk).stands


def test_what_it_says_never_changes():
    """Another wording is another precedent; forgetting one is allowed."""
    one = row()
    with pytest.raises(DatabaseError), transaction.atomic():
        Precedent.objects.filter(pk=one.pk).update(text={"en": "No."})
    one.delete()
    assert not Precedent.objects.exists()


def test_names_and_words():
    """Unguessable names; each row says what it is about."""
    assert new_key() != new_key()
    one = row(key="abc")
    assert str(one) == "abc (a_clause)"
    assert one.languages == ["en"]
    assert str(Retirement(why="Old.")) == "Old."
    assert str(Settlement(why="Both.")) == "Both."
