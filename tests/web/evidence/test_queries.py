"""Entries in words."""

from datetime import UTC, datetime

import pytest

from vangrail.web.audit.actions import record
from vangrail.web.audit.models import Entry
from vangrail.web.audit.queries import entries
from vangrail.web.evidence.models import Pack
from vangrail.web.evidence.queries import last_look, names_of, part, ready, tell

pytestmark = pytest.mark.django_db


def test_names_are_looked_up_together(employee, published, django_assert_num_queries):
    """One question for each kind of thing; what is gone is called by its number."""
    labels = [f"people.person:{employee.pk}", f"policies.version:{published.pk}", "people.person:999999", "work:x", ""]
    with django_assert_num_queries(2):
        found = names_of(labels)
    assert found[labels[0]] == "Emil Employee"
    assert found["people.person:999999"] == "#999999"
    assert names_of(["shoe.box:1"]) == {"shoe.box:1": "#1"}


def test_only_what_was_made_and_is_still_there_is_ready():
    """One that waits is not, and one whose file is gone is no longer."""
    now = datetime.now(UTC)
    Pack.objects.create()
    Pack.objects.create(made_at=now, gone_at=now)
    there = Pack.objects.create(made_at=now)
    assert list(ready()) == [there]
    assert [each.ready for each in Pack.objects.order_by("pk")] == [False, False, True]


def test_an_entry_is_told(employee):
    """The program itself is called by its name."""
    record("people.added", by=None, about=employee)
    (told,) = tell(Entry.objects.select_related("payload"))
    assert (told.text, told.actor, told.seq) == ("Vangrail added Emil Employee.", "", 1)
    assert last_look() is None


def test_the_records_are_read_a_part_at_a_time(owner):
    """Backwards and forwards, and never more than asked for."""
    for _number in range(7):
        record("people.added", by=owner)
    found = entries()

    def shown(**where):
        got = part(found, size=3, **where)
        return [each.seq for each in got.entries], got.older, got.newer

    assert shown() == ([7, 6, 5], 5, 0)
    assert shown(before=5) == ([4, 3, 2], 2, 4)
    assert shown(before=2) == ([1], 0, 1)
    assert shown(after=1) == ([4, 3, 2], 2, 4)
    assert shown(after=4) == ([7, 6, 5], 5, 0)
    assert shown(after=7) == ([], 8, 0)
