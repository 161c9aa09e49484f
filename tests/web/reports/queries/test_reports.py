"""Who may see a report, by desk, by name and by code."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from vangrail.web.reports.models import Report
from vangrail.web.reports.queries import reports

pytestmark = pytest.mark.django_db


def test_a_desk_sees_what_is_open_to_it(sam, hanna, owner, put):
    """And nothing of another."""
    saw, grievance = put(), put(kind="grievance")
    assert list(reports.visible(sam)) == [saw]
    assert list(reports.visible(hanna)) == [grievance]
    assert list(reports.visible(owner)) == []


def test_somebody_without_a_desk_is_refused(employee, person):
    """Also who runs the site."""
    for who in (employee, person("Adam", "admin"), person("Ada", "auditor")):
        with pytest.raises(PermissionDenied):
            reports.visible(who)


def test_who_may_not_know_of_a_report_is_told_what_is_told_of_none(sam, dora, put):
    """After as many questions to the database."""
    report = put(too_close=(dora,))
    asked = []
    for key in (report.key, "nothing-with-this-name"):
        with (
            CaptureQueriesContext(
                connection,
            ) as seen,
            pytest.raises(Http404),
        ):
            reports.get_for(type(dora).objects.get(pk=dora.pk), key)
        asked.append([query["sql"].replace(key, "KEY") for query in seen])
    assert asked[0] == asked[1]
    assert reports.get_for(sam, report.key) == report


def test_ones_own_is_for_who_gave_their_name(employee, person, sam, put):
    """Nobody else's is found, and none without a name."""
    mine, _other = put(by=employee), put()
    assert list(reports.own(employee)) == [mine]
    assert reports.get_own(employee, mine.key) == mine
    for who in (person("Other"), sam):
        with pytest.raises(Http404):
            reports.get_own(who, mine.key)


def test_the_code_finds_it_and_is_not_kept(sam, put):
    """However it was typed; only a digest with a key stands in the database."""
    report = put(once="a form")
    code = reports.code_for("a form")
    assert len(code.replace("-", "")) == 16
    assert reports.by_code(code.lower().replace("-", " ")) == report
    assert reports.by_code("AAAA-AAAA-AAAA-AAAA") is None
    assert reports.by_code("") is None
    row = Report.objects.filter(pk=report.pk).values().get()
    assert code not in str(row)
    assert "a form" not in str(row)


def test_the_clock_is_that_of_the_report(sam, put):
    """From its day on."""
    report = put()
    assert reports.clock_of(report).made == report.made
