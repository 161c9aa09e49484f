"""Rows of every table as plain values, and back, with nothing lost."""

import json
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from vangrail.web.due.models import Once
from vangrail.web.people.models import Person
from vangrail.web.running.tables import LEFT_OUT, every, fields, label, plain, read, renumber, rows, write


def test_every_table_of_ours_is_copied():
    """Those that tie two tables too; sessions are not."""
    names = {label(model) for model in every()}
    assert {"people.Person", "people.Person_groups", "audit.Entry", "due.Once", "policies.Version"} <= names
    assert not names & LEFT_OUT


@pytest.mark.parametrize(
    "value",
    [
        datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC),
        date(2026, 3, 1),
        time(12, 30, 0, 5),
        UUID(int=7),
        Decimal("1.10"),
        timedelta(days=2, microseconds=3),
        b"\x00\xff",
        memoryview(b"x"),
        {"a": [1, None]},
        "é",
    ],
)
def test_a_value_survives_json(value):
    """To the microsecond and to the byte."""
    assert json.loads(json.dumps(plain(value))) == plain(value)


@pytest.mark.django_db
def test_a_row_comes_back_as_it_was(person):
    """Every column, also those that Django would set by itself; the next one gets a number of its own."""
    ada = person("Ada", language="nl")
    (row,) = [json.loads(json.dumps(one)) for one in rows(Person)]
    Person.objects.all()._raw_delete("default")
    assert write(Person, [row]) == 1
    again = Person.objects.get()
    assert {one.attname: getattr(again, one.attname) for one in fields(Person)} == {
        one.attname: getattr(ada, one.attname) for one in fields(Person)
    }
    renumber()
    assert person("Bo").pk > ada.pk


@pytest.mark.django_db
def test_many_rows_are_written_in_pieces(monkeypatch):
    """And the last piece too."""
    monkeypatch.setattr("vangrail.web.running.tables.SOME", 2)
    given = [{"key": str(UUID(int=n)), "call": str(UUID(int=9)), "at": "2026-03-01T12:00:00+00:00"} for n in range(5)]
    assert write(Once, given) == 5
    assert [row["key"] for row in rows(Once)] == [one["key"] for one in given]


def test_nothing_stays_nothing():
    """In whatever column."""
    assert [read(column, None) for column in fields(Person)] == [None] * len(fields(Person))
