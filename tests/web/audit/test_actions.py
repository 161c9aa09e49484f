"""An entry follows the one before it, and what was said can be erased without breaking the chain."""

from datetime import UTC, date, datetime

import pytest
from django.db import transaction

from vangrail.decisions.chain import ERASED, ORIGIN
from vangrail.web.audit import queries
from vangrail.web.audit.actions import Said, erase, name_of, plain, record, record_all
from vangrail.web.audit.models import Entry, Payload

pytestmark = pytest.mark.django_db


def test_an_entry_names_the_one_before(employee):
    """The first one starts the chain."""
    first = record("people.added", by=None, about=employee)
    second = record("people.changed", by=employee, about=employee, said={"name": "new"})
    assert (first.previous, second.previous) == (ORIGIN, first.digest)
    assert (second.payload.actor, second.payload.said) == (f"people.person:{employee.pk}", {"name": "new"})
    assert str(queries.head()) == f"2:{second.digest}"


def test_many_are_chained_at_once(employee):
    """In their order, all by the same person."""
    made = record_all("people.added", [Said("people.person:7", {"row": 1}), Said(employee)], by=employee)
    assert [entry.seq for entry in made] == [1, 2]
    assert made[1].previous == made[0].digest
    assert queries.verify().intact
    assert record_all("people.added", [], by=employee) == []


def test_what_did_not_happen_is_not_written_down(employee):
    """An entry goes with the transaction that it tells of."""
    record("people.added", by=None)
    with transaction.atomic():
        record("people.changed", by=employee)
        transaction.set_rollback(True)
    record("people.changed", by=employee)
    assert (Entry.objects.count(), queries.verify().intact) == (2, True)


def test_what_was_said_can_be_erased(employee):
    """It and its salt are gone, a later entry says so, and the chain still verifies."""
    record("people.added", by=None, about=employee, said={"name": "Emil"})
    record("people.added", by=None, about="people.person:0")
    gone = Payload.objects.filter(subject=name_of(employee))
    assert erase(gone, by=None, why="time") == 1
    assert not Payload.objects.filter(entry_id=1).exists()
    last = Entry.objects.latest("seq")
    assert (last.kind, last.payload.said["entries"]) == (ERASED, [1])
    found = queries.verify()
    assert (found.intact, found.erased, found.head.seq) == (True, 1, 3)


def test_what_tells_of_an_erasure_is_not_erased():
    """Otherwise nobody could tell a told gap from a silent one."""
    record("people.added", by=None)
    erase(Payload.objects.all(), by=None, why="time")
    assert erase(Payload.objects.all(), by=None, why="time") == 0
    assert queries.verify().intact


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1.5, "1.5"),
        (date(2026, 11, 2), "2026-11-02"),
        (datetime(2026, 11, 2, 9, tzinfo=UTC), "2026-11-02T09:00:00+00:00"),
        ({"a": (1, {"b"})}, {"a": [1, ["b"]]}),
        ({3: None}, {"3": None}),
        ("a\0b\ud800", "ab?"),
        (True, True),
    ],
)
def test_details_become_plain_values(value, expected):
    """What one database would give back in another form is written as text from the start."""
    assert plain(value) == expected
