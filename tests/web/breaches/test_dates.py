"""Rehearsals in somebody's own calendar."""

from datetime import timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from tests.web.breaches.queries.test_runs import rehearsed
from vangrail.web.accounts.models import Account
from vangrail.web.breaches.dates import rehearsals
from vangrail.web.register.calendars import calendar

pytestmark = pytest.mark.django_db


def days(person):
    """Return the days by the numbers of the accounts."""
    found = list(rehearsals(person, timezone.now()))
    return {int(each.name.partition("-")[2]): each.on for each in found}


def test_for_who_sees_to_it(account, ada, owner, person, employee):
    """Who holds or posts for one has that one, who keeps the accounts all; who only looks, is only called, or left has none."""
    other, poster = Account.objects.create(platform="x", name="Beta"), person("Pol Poster")
    other.posters.add(poster)
    assert set(days(ada)) == {account.pk}
    assert set(days(poster)) == {other.pk}
    assert set(days(owner)) == {account.pk, other.pk}
    for none in (employee, person("", "auditor"), person("", "desk", desk="security")):
        assert days(none) == {}
    owner.left = timezone.localdate()
    assert days(owner) == {}
    Account.objects.update(closed_at=timezone.now())
    assert days(ada) == {}


def test_the_next_one_is_due_a_year_after_the_last(account, ada):
    """One that was never rehearsed today; it moves and keeps its name."""
    assert days(ada) == {account.pk: timezone.localdate()}
    rehearsed(account, ada, 10)
    assert days(ada) == {account.pk: timezone.localdate() + timedelta(days=355)}


def test_it_stands_in_the_calendar(account, ada):
    """With its card, how it stands, and in their language."""
    ada.language = "nl"
    found = Calendar.from_ical(calendar(ada, at=timezone.now())).walk("VEVENT")
    (mine,) = [each for each in found if str(each["uid"]).startswith(f"rehearsal-{account.pk}@")]
    assert str(mine["summary"]) == f"Oefen de noodkaart van {account}"
    assert str(mine["description"]) == "Nog nooit geoefend"
    assert str(mine["url"]).endswith(f"/manage/breaches/{account.pk}/")
