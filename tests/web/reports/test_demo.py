"""The demonstration has something to read, something that was answered, and the two numbers."""

from datetime import UTC, datetime

import pytest
from django.core import mail

from vangrail.web.audit.queries import verify_closed
from vangrail.web.reports.actions.telling import send_all
from vangrail.web.reports.demo import fill
from vangrail.web.reports.models import Report
from vangrail.web.reports.queries.counts import counts

pytestmark = pytest.mark.django_db
NOW = datetime(2027, 1, 31, 9, 0, tzinfo=UTC)


def test_it_is_filled_once(sam, hanna):
    """With both numbers to show, and nobody mailed."""
    fill(NOW)
    fill(NOW)
    assert Report.objects.filter(kind="saw").count() == 2
    assert (counts(NOW.date()).raised, counts(NOW.date()).fixed) == (10, 5)
    assert send_all(NOW) == 0
    assert mail.outbox == []
    assert verify_closed().intact


def test_where_nobody_reads_nothing_is_filled(employee):
    """It would have nobody to go to."""
    fill(NOW)
    assert not Report.objects.exists()
