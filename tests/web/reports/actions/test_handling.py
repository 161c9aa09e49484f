"""What somebody who may read a report does with it, and who may not."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from tests.web.reports.conftest import NOON, SECRET
from vangrail.web.audit.models import ClosedPayload, Entry
from vangrail.web.reports.actions import handling
from vangrail.web.reports.models import Notice
from vangrail.web.reports.queries.readers import readers
from vangrail.web.reports.queries.reports import clock_of, get_for, visible

pytestmark = pytest.mark.django_db

ACTS = {
    "say_read": lambda report, by: handling.say_read(report, by=by),
    "write": lambda report, by: handling.write(report, "Hello", by=by),
    "note": lambda report, by: handling.note(report, "Hm", by=by),
    "extend": lambda report, by: handling.extend(report, date(2027, 3, 1), "More time", by=by),
    "keep_from": lambda report, by: handling.keep_from(report, "Somebody Else", by=by),
    "step_aside": lambda report, by: handling.step_aside(report, by=by),
    "close": lambda report, by: handling.close(report, "fixed", "Done", by=by),
}


@pytest.mark.parametrize("act", ACTS)
def test_who_may_read_it_may_and_nobody_else(act, sam, hanna, dora, owner, person, put):
    """Not another desk, not one in conflict, not the owner, not who runs the site, audits or looks after people."""
    report = put(too_close=(dora,))
    before = ClosedPayload.objects.count()
    others = [hanna, dora, owner, person("Adam", "admin"), person("Ada", "auditor"), person("Pia", "people_admin")]
    for who in others:
        with pytest.raises(PermissionDenied):
            ACTS[act](report, who)
    assert ClosedPayload.objects.count() == before
    ACTS[act](report, sam)
    assert ClosedPayload.objects.count() > before


def test_nothing_of_it_is_in_the_common_chain(sam, put):
    """Whatever is done."""
    entries = Entry.objects.count()
    for act in ("write", "note", "extend", "close", "keep_from", "step_aside"):
        ACTS[act](put(), sam)
    assert Entry.objects.count() == entries
    assert SECRET not in str(list(ClosedPayload.objects.values()))


def test_it_is_said_to_be_read_once(sam, dora, employee, put):
    """By the first one; who writes or closes has read it. The reporter by name is told."""
    report = put(by=employee)
    handling.write(report, "Thank you.", by=sam, at=NOON)
    handling.say_read(report, by=dora, at=NOON)
    assert report.reading.by == sam
    assert set(Notice.objects.filter(person=employee).values_list("kind", flat=True)) == {
        "read",
        f"message {report.messages.get().pk}",
    }


def test_the_end_is_moved_once_and_not_too_far(sam, put):
    """With a reason that the reporter reads."""
    report = put()
    for wrong in (date(2027, 2, 9), date(2027, 5, 10)):
        with pytest.raises(handling.TooLateError):
            handling.extend(report, wrong, "Because", by=sam)
    handling.extend(report, date(2027, 4, 9), "The camera pictures take time.", by=sam)
    handling.extend(report, date(2027, 5, 9), "More.", by=sam)
    assert clock_of(get_for(sam, report.key)).answer_due == date(2027, 4, 9)


def test_kept_from_somebody_it_goes_on_to_the_next(person, sam, hanna, put):
    """Whom it turns out to be about: here the only one of the desk, whose boss finds nothing either."""
    report = put()
    boss = person("Bo Boss", "desk", desk="security")
    sam.manager = boss
    sam.save()
    assert handling.keep_from(report, "Sam Security", by=sam) == 1
    assert readers(report) == [hanna]
    assert not visible(sam)
    assert not visible(boss)
    assert Notice.objects.filter(person=hanna, kind="new").exists()


def test_who_steps_aside_sees_it_no_more(sam, dora, put):
    """Somebody else of the desk goes on with it."""
    report = put()
    handling.step_aside(report, by=sam)
    assert not visible(sam)
    assert list(visible(dora)) == [report]


def test_it_ends_once(sam, put):
    """The word and the words of the first one stay."""
    report = put()
    handling.close(report, "fixed", "The door is locked.", by=sam)
    handling.close(report, "nothing", "Hm.", by=sam)
    assert (report.closing.outcome, report.closing.text) == ("fixed", "The door is locked.")
