"""Suggesting, supporting, and taking either back."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.web.suggestions.conftest import mails
from vangrail.web.audit.models import Entry
from vangrail.web.policies.errors import RefusedError
from vangrail.web.suggestions.actions.deciding import decide
from vangrail.web.suggestions.actions.suggesting import Wanted, suggest, support, take_back, withdraw
from vangrail.web.suggestions.models import Suggestion, Support

pytestmark = pytest.mark.django_db


def test_it_arrives_with_a_day(put, lena, employee, settings):
    """The desk gets a mail, and two tasks wait for its day; the chain says the clause and not the words."""
    settings.SUGGESTION_DAYS = 10
    now = timezone.now()
    one = put(at=now)
    assert one.due_at == now + timedelta(days=10)
    assert mails("arrived") == 1
    assert sum("pass_on" in each.task_path for each in DBTaskResult.objects.all()) == 2
    entry = Entry.objects.get(kind="suggestions.made")
    assert entry.payload.said == {"clause": "a_clause"}


def test_a_form_sent_twice_is_kept_once(put, person):
    """By the same person."""
    one, other = put(once="x"), put(once="x")
    assert one == other
    assert put(once="x", by=person()) != one
    assert put() != put()


@pytest.mark.parametrize("more", [{"text": "  "}, {"clause": "gone"}])
def test_what_is_empty_or_about_nothing_is_refused(held, employee, more):
    """There is nothing to decide."""
    with pytest.raises(RefusedError):
        suggest(Wanted(**{"clause": "a_clause", "text": "x", "language": "en"} | more), held, by=employee)


def test_support_is_one_each_and_can_be_taken_back(put, person, employee):
    """And the chain says that somebody did, not who."""
    one, tom = put(), person("Tom")
    assert support(one, by=tom) == support(one, by=tom)
    assert Support.objects.count() == 1
    assert Entry.objects.get(kind="suggestions.supported").payload.actor in {"", None}
    assert take_back(one, by=tom)
    assert not take_back(one, by=tom)
    assert not Support.objects.exists()
    with pytest.raises(PermissionDenied):
        support(one, by=employee)


def test_ones_own_is_taken_back_while_it_waits(put, person, employee, lena):
    """By nobody else, and not after the decision."""
    one, other = put(), put()
    with pytest.raises(PermissionDenied):
        withdraw(one, by=lena)
    withdraw(one, by=employee)
    assert Suggestion.objects.get(pk=one.pk).state == "withdrawn"
    decide(other, "no", "Because.", by=lena)
    for act in (
        lambda: withdraw(other, by=employee),
        lambda: support(other, by=person()),
        lambda: support(one, by=person()),
    ):
        with pytest.raises(RefusedError):
            act()
