"""Reporting by program, without a name."""

import pytest
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.reports.actions import handling
from vangrail.web.reports.models import Report

pytestmark = pytest.mark.django_db
SAW = {"kind": "saw", "what": "Somebody threatens the shop.", "where": "Below our photo", "language": "en"}


@pytest.fixture
def reader(person):
    """Give who reads what somebody saw."""
    return person("Sam Security", "desk", desk="security")


def test_a_report_is_made_answered_and_closed(ask, reader):
    """With a code that is told once; notes are never told."""
    made = ask("reports", SAW)
    assert made.status_code == 201
    report, code = Report.objects.get(), made.json()["code"]
    assert (report.reporter, report.said.where) == (None, "Below our photo")
    handling.write(report, "We called the police.", by=reader)
    handling.note(report, "Secret note.", by=reader)
    told = ask("reports/dialogue", {"code": code.lower(), "text": "Thank you."})
    assert [(each["from_reporter"], each["text"]) for each in told.json()["messages"]] == [
        (False, "We called the police."),
        (True, "Thank you."),
    ]
    assert "Secret" not in told.text
    assert "Sam" not in told.text
    handling.close(report, "fixed", "It is gone.", by=reader)
    last = ask("reports/dialogue", {"code": code}).json()
    assert (last["outcome"], last["ending"], last["closed"]) == ("fixed", "It is gone.", str(timezone.localdate()))


def test_who_must_not_read_it_does_not(ask, reader, person):
    """They are listed by kind; a number that is none of theirs is said."""
    other = person("Tess Tooclose", "desk", desk="security")
    listed = ask("reports/readers?kind=saw").json()["items"]
    assert {each["name"] for each in listed} >= {"Sam Security", "Tess Tooclose"}
    assert ask("reports", SAW | {"too_close": [other.pk]}).status_code == 201
    report = Report.objects.get()
    assert report.bars.filter(person=other, why="close").exists()
    assert ask("reports", SAW | {"too_close": [999]}).status_code == 422
    assert Report.objects.count() == 1


def test_where_nobody_is_left_nothing_is_kept(ask, reader):
    """And it is said."""
    everybody = [each["number"] for each in ask("reports/readers?kind=saw").json()["items"]]
    refused = ask("reports", SAW | {"too_close": everybody})
    assert (refused.status_code, refused.json()["code"]) == (422, "nobody_reads")
    assert not Report.objects.exists()


def test_wrong_is_said(ask, reader):
    """A code that is none, another language, zeros; and nothing of it stands in the open chain."""
    assert ask("reports/dialogue", {"code": "AAAA-AAAA-AAAA-AAAA"}).status_code == 404
    for wrong in ({"language": "xx"}, {"what": "a\x00b"}, {"what": " "}, {"kind": "other"}):
        assert ask("reports", SAW | wrong).status_code == 422
    before = Entry.objects.count()
    assert ask("reports", SAW).status_code == 201
    assert Entry.objects.count() == before


def test_a_token_is_not_asked_for_and_not_taken(ask, own_token, employee, reader):
    """It has a name."""
    assert ask("reports", SAW, token=own_token(employee, "check")).status_code == 403
