"""Numbers with source and day, other ways, and how a report stands."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from tests.web.reports.conftest import NOON, SECRET
from vangrail.web.reports import shown
from vangrail.web.reports.actions import handling
from vangrail.web.reports.models import Notice
from vangrail.web.reports.queries.reports import get_for, visible

pytestmark = pytest.mark.django_db


def ask(rf, who=None):
    """Return a request of somebody."""
    request = rf.get("/")
    request.user = who or AnonymousUser()
    return request


def test_the_number_of_ones_own_country_stands_first(rf, published, person):
    """The company's without an account; each has its source and the day on which it was read."""
    found = shown.danger(ask(rf))
    assert (found.country, [card.phone for card in found.numbers]) == ("Belgium", ["112"])
    assert all(card.sources and card.read for card in [*found.numbers, *(card for _name, card in found.others)])
    assert "911" in [card.phone for _name, card in found.others]
    assert "Olga Owner" in found.desk
    assert [card.phone for card in shown.danger(ask(rf, person("Uma", country="US"))).numbers] == ["911"]


def test_without_a_policy_every_country_is_named(rf):
    """And nobody invents one."""
    found = shown.danger(ask(rf))
    assert (found.country, found.numbers, found.desk) == ("", [], "")
    assert len(found.others) >= 5


def test_other_ways_are_the_companys_channel_and_the_law_with_its_source(published_example, settings):
    """An address that is none is not shown."""
    settings.OUTSIDE_CHANNEL = "https://channel.example.org/"
    assert shown.outside().url == "https://channel.example.org/"
    assert {fact.id for _text, fact in shown.outside().facts} >= {"EU3", "EU4"}
    settings.OUTSIDE_CHANNEL = "javascript:alert(1)"
    assert shown.outside().url == ""


def test_how_a_report_stands(sam, put):
    """New, late, being looked at, closed."""
    report = put()
    words = [shown.state(report, report.made)[0], shown.state(report, report.made + timedelta(days=8))[0]]
    handling.say_read(report, by=sam, at=NOON)
    words.append(shown.state(get_for(sam, report.key), report.made)[0])
    handling.close(report, "fixed", "Done.", by=sam, at=NOON)
    words.append(shown.state(get_for(sam, report.key), report.made)[0])
    assert words == ["Not read yet", "Late", "Being looked at", "Ended"]


def test_what_is_due_first_stands_first(sam, put):
    """What is closed stands apart; a mail that was refused is said."""
    first, second, closed = put(), put(at=NOON - timedelta(days=3)), put()
    handling.close(closed, "fixed", "Done.", by=sam, at=NOON)
    Notice.objects.filter(report=first).update(refused=True)
    found = shown.inbox(visible(sam), date(2026, 11, 4))
    assert [row[0][1].split("/")[-2] for row in found["open"]] == [second.key, first.key]
    assert (len(found["closed"]), found["refused"]) == (1, ["Sam Security"])


def test_the_reporter_sees_no_note_and_no_name(sam, put):
    """Who reads it sees both."""
    report = put(where="At the gate")
    handling.write(report, "Which door?", by=sam, at=NOON)
    handling.note(report, "hidden", by=sam, at=NOON)
    report = get_for(sam, report.key)
    theirs, ours = shown.for_reporter(report), shown.for_reader(report, report.made)
    assert theirs["talk"] == [(False, report.made, "Which door?")]
    assert [text for _label, text in theirs["said"]] == [SECRET, "At the gate"]
    assert "hidden" not in str(theirs)
    assert "Sam" not in str(theirs)
    assert "hidden" in str(ours["notes"])
    assert ("Who reads this", "Sam Security") in ours["rows"]


def test_the_desk_that_reads_first_is_named(published):
    """By kind."""
    assert shown.first_desk("saw") != shown.first_desk("grievance")


def test_ones_own_reports_are_rows(employee, sam, put):
    """With a way to each."""
    report = put(by=employee)
    assert shown.own_rows([report])[0][0][1] == f"/saw-something/own/{report.key}/"
