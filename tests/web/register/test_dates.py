"""What other apps bring to a calendar."""

from datetime import UTC, datetime

from vangrail.web.people.models import Person
from vangrail.web.register import dates

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_each_brings_its_own_once(monkeypatch):
    """In the order in which they came; brought twice, it stands there once."""
    monkeypatch.setattr(dates, "_DATES", [])
    person = Person(name="Ada")

    def first(who, at):
        return [dates.Due(f"{who.name} {at:%d}", at.date(), "a", "", "/a/")]

    def second(_who, _at):
        return ()

    for each in (first, second, first):
        dates.provide(each)
    assert [each.name for each in dates.brought(person, NOW)] == ["Ada 22"]
    assert len(dates._DATES) == 2
