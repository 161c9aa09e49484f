"""What somebody holds, as they see it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.register.actions import add_custodian
from vangrail.web.register.actions.calendar import open_feed
from vangrail.web.register.models import Custodian
from vangrail.web.register.queries.mine import calendar_of, own

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("days", "asked", "late"), [(0, False, False), (80, True, False), (90, True, False), (91, True, True)]
)
def test_a_confirmation_is_asked_two_weeks_before(held, holder, days, asked, late):
    """And late from the day after."""
    Custodian.objects.update(confirmed_at=timezone.now() - timedelta(days=days))
    row = own(holder)[0]
    assert (row.is_asked, row.is_late) == (asked, late)


def test_without_a_word_the_quarter_begins_when_they_were_added(held, holder):
    """It was written down then."""
    Custodian.objects.update(confirmed_at=None, added_at=timezone.now() - timedelta(days=91))
    assert own(holder)[0].is_late


def test_what_is_asked_stands_first(held, holder, keeper, account):
    """Before what waits longer."""
    other = account("A new one")
    add_custodian(other, holder, "Posts", by=keeper)
    Custodian.objects.filter(account=held).update(confirmed_at=timezone.now() - timedelta(days=88))
    assert [row.held.account for row in own(holder)] == [held, other]


def test_a_calendar_has_an_address_once_it_is_made(holder):
    """Nothing before."""
    assert calendar_of(holder) == ""
    open_feed(by=holder)
    assert calendar_of(holder).endswith(".ics")
