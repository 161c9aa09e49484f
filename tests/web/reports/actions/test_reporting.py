"""A report is made once, with nothing that says who made it."""

import pytest
from django_tasks_db.models import DBTaskResult

from tests.web.reports.conftest import NOON, SECRET
from vangrail.web.audit.models import ClosedEntry, Entry
from vangrail.web.audit.queries import verify_closed
from vangrail.web.reports.actions.reporting import NobodyReadsError, reply
from vangrail.web.reports.models import Bar, Message, Notice, Report, Said

pytestmark = pytest.mark.django_db


def test_it_arrives_and_its_readers_are_told(sam, dora, put):
    """The desk and its deputy, each once."""
    report = put(where="At the gate")
    assert (report.said.what, report.said.where, report.tier, report.reporter) == (SECRET, "At the gate", 0, None)
    assert {notice.person for notice in Notice.objects.all()} == {sam, dora}
    assert str(report.made) == "2026-11-02"


def test_a_form_that_is_sent_twice_reports_once(sam, put):
    """And gives the same code."""
    assert put(once="same") == put(once="same")
    assert (Report.objects.count(), Notice.objects.count()) == (1, 1)


def test_nothing_of_it_is_in_the_common_chain_or_the_queue(sam, put):
    """The closed one has it, with the day alone and without a name or a word."""
    tasks, entries = DBTaskResult.objects.count(), Entry.objects.count()
    report = put()
    reply(report, SECRET)
    assert (DBTaskResult.objects.count(), Entry.objects.count()) == (tasks, entries)
    assert [entry.kind for entry in ClosedEntry.objects.all()] == ["reports.made", "reports.replied"]
    assert {entry.payload.actor for entry in ClosedEntry.objects.all()} == {""}
    assert SECRET not in str([entry.payload.said for entry in ClosedEntry.objects.all()])
    assert verify_closed().intact


def test_only_days_are_kept():
    """No column of a report holds an hour, but that of a mail to who reads it."""
    for model in (Report, Said, Bar, Message):
        assert not [field.name for field in model._meta.get_fields() if field.get_internal_type() == "DateTimeField"]


def test_who_reports_under_their_name_does_not_read_it(sam, dora, put):
    """Somebody else of the desk does."""
    report = put(by=sam)
    assert {notice.person for notice in Notice.objects.all()} == {dora}
    assert report.reporter == sam


def test_where_nobody_may_read_it_nothing_is_kept(sam, hanna, owner, person, put):
    """Not even that somebody tried."""
    person("Chris Concerned", manager=owner)
    with pytest.raises(NobodyReadsError):
        put(about="Chris Concerned", it_is_about=(sam,), too_close=(hanna,))
    for model in (Report, Said, Bar, ClosedEntry):
        assert not model.objects.exists()


def test_the_reporter_writes_more(sam, put):
    """The readers are told each time; the same words sent twice are one message."""
    report = put()
    reply(report, "It was the back door.")
    reply(report, "It was the back door.")
    reply(report, "At six.")
    assert [message.text for message in report.messages.all()] == ["It was the back door.", "At six."]
    assert Notice.objects.filter(kind__startswith="reply").count() == 2


def test_the_code_is_kept_nowhere(sam, put):
    """In no column of any table of this app."""
    report = put()
    for model in (Report, Said, Message, Notice):
        assert report.code not in str(list(model.objects.values()))
    assert NOON.date() == report.made
