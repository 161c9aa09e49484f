"""Switching single keys off and on."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.audit.models import Entry
from vangrail.web.desk.actions.board import count_day, switch_keys
from vangrail.web.desk.models import Day, KeysOff


def kinds():
    """Return what was written down about keys."""
    return list(Entry.objects.filter(kind__startswith="desk.").order_by("pk").values_list("kind", flat=True))


def test_keys_are_switched_once(person):
    """The same again changes nothing and is not written down."""
    ada = person("Ada", "approver")
    for on in (True, False, False, True):
        switch_keys(on=on, by=ada)
    assert kinds() == ["desk.keys_off", "desk.keys_on"]
    assert not KeysOff.objects.exists()


def test_who_is_not_of_the_team_has_no_keys(employee):
    """They have no board either."""
    with pytest.raises(PermissionDenied):
        switch_keys(on=False, by=employee)
    assert not KeysOff.objects.exists()


def test_a_day_is_counted_again(mention):
    """What it was counted as before is replaced, topics that are gone included; a day without mentions stays as it was."""
    noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    there = mention(arrived_at=noon)
    count_day(noon.date(), noon)
    there.topic = "price"
    there.save()
    count_day(noon.date(), noon)
    assert [(day.topic, day.arrived) for day in Day.objects.all()] == [("price", 1)]
    there.delete()
    count_day(noon.date(), noon)
    assert Day.objects.count() == 1
