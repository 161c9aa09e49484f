"""Somebody's own data holds what they reported under their name, and never what was reported about them."""

import json

import pytest

from tests.web.reports.conftest import SECRET
from vangrail.web.people.queries.own_data import own_data
from vangrail.web.reports.actions.handling import close, note, write

pytestmark = pytest.mark.django_db


def test_ones_own_is_there_without_notes(employee, sam, put):
    """With what was written to and fro, and the outcome."""
    report = put(by=employee)
    write(report, "Which door was it?", by=sam)
    note(report, "a hidden note", by=sam)
    close(report, "fixed", "The door is locked.", by=sam)
    text = json.dumps(own_data(employee))
    assert SECRET in text
    assert "Which door" in text
    assert "The door is locked." in text
    assert "hidden" not in text


def test_whom_it_is_about_and_who_reads_it_find_nothing(employee, person, sam, put):
    """Their own data is what it would be without the report, but for what everybody has."""
    boss = person("Bo Boss")
    concerned = person("Chris Concerned", manager=boss)
    before = {who.pk: json.dumps(own_data(who)) for who in (concerned, boss, sam, employee)}
    report = put(about="Chris Concerned")
    write(report, "Tell us more.", by=sam)
    assert {who.pk: json.dumps(own_data(who)) for who in (concerned, boss, sam, employee)} == before
