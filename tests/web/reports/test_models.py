"""The names of rows say nothing of what they hold: a log or an error may quote them."""

import pytest

from tests.web.reports.conftest import NOON, SECRET
from vangrail.web.reports.actions import handling, waiting
from vangrail.web.reports.models import Notice, new_key

pytestmark = pytest.mark.django_db


def test_no_row_quotes_what_somebody_wrote(sam, employee, put):
    """Nor who it was."""
    report = put(by=employee, about="Chris Concerned")
    handling.write(report, SECRET, by=sam, at=NOON)
    handling.note(report, SECRET, by=sam, at=NOON)
    handling.extend(report, report.made.replace(year=2027, month=3), SECRET, by=sam, at=NOON)
    handling.close(report, "fixed", SECRET, by=sam, at=NOON)
    rows = [report, report.said, report.reading, report.extension, report.closing, *Notice.objects.all()]
    rows += [*report.messages.all(), *report.notes.all(), *report.bars.all()]
    told = " ".join(map(str, rows))
    for word in (SECRET, "Concerned", "Emil", "Sam"):
        assert word not in told
    waiting.forget(NOON.replace(year=2028))
    report.refresh_from_db()
    assert str(report.forgotten) == "2028-11-02"


def test_keys_cannot_be_guessed():
    """128 bits each."""
    assert len({new_key() for _number in range(100)}) == 100
    assert len(new_key()) == 22
