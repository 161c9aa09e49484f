"""A calendar that programs can read."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language
from icalendar import Calendar

from vangrail.web.register import dates
from vangrail.web.register.actions import attest_rotation
from vangrail.web.register.calendars import calendar
from vangrail.web.register.queries import limits

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def events(person):
    """Return the events by their names, read back."""
    found = Calendar.from_ical(calendar(person, at=NOW))
    return {str(each["uid"]).partition("@")[0]: each for each in found.walk("VEVENT")}


@pytest.fixture(autouse=True)
def _alone(monkeypatch):
    """Leave out what other apps bring: they look at that themselves."""
    monkeypatch.setattr(dates, "_DATES", [])


def test_it_holds_what_is_due_for_somebody(held, holder, keeper, account):
    """A custodian their own accounts; who looks after accounts all of them; nobody else anything."""
    other = account("The garage")
    rotation, confirmation = f"rotation-{held.pk}", f"confirmation-{holder.holds.get().pk}"
    assert set(events(holder)) == {rotation, confirmation}
    assert set(events(keeper)) == {rotation, f"rotation-{other.pk}", f"confirmation-{keeper.holds.get().pk}"}
    found = events(holder)[rotation]
    assert found["url"].endswith(f"/register/{held.pk}/")
    assert found["dtstart"].dt == timezone.localdate() + timedelta(days=30)


def test_an_event_moves_and_is_not_doubled(held, holder):
    """Its name stays when the day changes."""
    before = set(events(holder))
    attest_rotation(held, "Ticket 1", by=holder)
    after = events(holder)
    assert set(after) == before
    assert after[f"rotation-{held.pk}"]["dtstart"].dt == timezone.localdate() + timedelta(days=limits().rotate_days)


def test_a_name_cannot_write_another_event(account, keeper):
    """Line breaks and signs of the format are part of the name."""
    account("Shop\r\nEND:VEVENT\r\nBEGIN:VEVENT;,", "x")
    assert len(events(keeper)) == 1


def test_it_speaks_the_language_of_its_person(held, holder):
    """Whatever the language of the program that asks."""
    for language, words in (("nl", "bevestig"), ("es", "confirma")):
        holder.language = language
        assert any(words in str(each["summary"]).lower() for each in events(holder).values())


def test_what_another_app_brings_stands_in_it(held, holder, keeper):
    """For whom it is due, once, in their language, with its address on this site."""

    def brought(person, at):
        assert at == NOW
        if person == holder:
            yield dates.Due("look-1", NOW.date(), f"Look ({get_language()})", "Why", "/look/1/")

    assert dates.provide(dates.provide(brought)) is brought
    holder.language = "nl"
    found = events(holder)["look-1"]
    assert (str(found["summary"]), found["dtstart"].dt, str(found["description"])) == ("Look (nl)", NOW.date(), "Why")
    assert str(found["url"]) == f"{settings.ADDRESS}/look/1/"
    assert "look-1" not in events(keeper)
    assert len(dates._DATES) == 1
