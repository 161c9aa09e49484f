"""What happens with time: reminders once, the next one who may read, and forgetting."""

from datetime import timedelta

import pytest

from tests.web.reports.conftest import NOON, SECRET
from vangrail.web.audit.models import ClosedPayload, Entry
from vangrail.web.audit.queries import verify_closed
from vangrail.web.people.models import Role
from vangrail.web.reports.actions import handling, waiting
from vangrail.web.reports.models import Bar, Closing, Message, Note, Notice, Report, Said
from vangrail.web.reports.queries import reports
from vangrail.web.reports.queries.readers import readers

pytestmark = pytest.mark.django_db


def days(number):
    """Return a moment some days after the report."""
    return NOON + timedelta(days=number)


def test_readers_are_reminded_once_each(sam, put):
    """Before the seventh day and after it, however often it is looked."""
    put()
    assert [waiting.look(days(number)) for number in (1, 5, 5, 6, 8, 8, 9)] == [0, 1, 0, 0, 1, 0, 0]
    assert set(Notice.objects.values_list("kind", flat=True)) == {"new", "receipt", "receipt_late"}


def test_a_late_one_goes_on_to_the_next_step_by_step(sam, hanna, owner, put):
    """To the next desk after seven days, to the owner after three months; each time once."""
    report = put()
    seen = []
    for number in (7, 8, 9, 100, 101, 200):
        waiting.look(days(number))
        report.refresh_from_db()
        seen.append(report.tier)
    assert seen == [0, 1, 1, 2, 2, 2]
    assert readers(report) == [sam, hanna, owner]


def test_the_next_one_who_may_not_know_of_it_is_passed_over(sam, hanna, owner, put):
    """Also when it is late."""
    report = put(too_close=(hanna,))
    waiting.look(days(8))
    report.refresh_from_db()
    assert (report.tier, readers(report)) == (2, [sam, owner])
    assert not Notice.objects.filter(person=hanna).exists()


def test_one_that_nobody_reads_any_more_goes_on_at_once(sam, owner, put):
    """Somebody left; where nobody is there, it waits for somebody."""
    report = put()
    Role.objects.filter(person__in=(sam, owner)).update(taken_at=NOON)
    waiting.look(days(1))
    report.refresh_from_db()
    assert (report.tier, readers(report)) == (0, [])
    Role.objects.create(person=owner, name="policy_owner")
    waiting.look(days(2))
    report.refresh_from_db()
    assert (report.tier, readers(report)) == (2, [owner])


def test_what_was_closed_is_left_alone(sam, hanna, put):
    """It is neither late nor passed on."""
    report = put()
    handling.close(report, "fixed", "Done.", by=sam, at=days(1))
    before = Notice.objects.count()
    assert waiting.look(days(200)) == 0
    assert Notice.objects.count() == before


def test_what_was_said_is_forgotten_in_time(sam, hanna, employee, person, put, settings):
    """Everything but the kind, the days and the word; the chain says so and still verifies, and the common one says nothing."""
    person("Chris Concerned")
    report = put(by=employee, about="Chris Concerned")
    handling.write(report, SECRET, by=sam, at=days(1))
    handling.note(report, SECRET, by=sam, at=days(1))
    handling.extend(report, report.made + timedelta(days=130), SECRET, by=sam, at=days(1))
    handling.close(report, "fixed", SECRET, by=sam, at=days(2))
    entries = Entry.objects.count()
    settings.REPORT_DAYS = 30
    assert waiting.forget(days(32)) == 0
    assert waiting.forget(days(33)) == 1
    assert waiting.forget(days(34)) == 0
    for model in (Said, Bar, Message, Note, Notice):
        assert not model.objects.exists()
    assert SECRET not in str([list(model.objects.values()) for model in (Report, Closing, ClosedPayload)])
    row = Report.objects.get()
    assert (row.kind, row.reporter, row.receipt, row.closing.outcome) == ("saw", None, "", "fixed")
    assert not reports.visible(sam).exists()
    assert reports.by_code(report.code) is None
    assert not reports.own(employee).exists()
    assert verify_closed().intact
    assert verify_closed().erased > 0
    assert Entry.objects.count() == entries


def test_an_open_one_is_never_forgotten(sam, put):
    """However old it is."""
    put()
    assert waiting.forget(days(5000)) == 0
