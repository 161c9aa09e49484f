"""What runs by itself, whether or not there is a report."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from vangrail.web.reports.models import Report, Said
from vangrail.web.reports.tasks import rounds, sweep

pytestmark = pytest.mark.django_db


def test_a_round_looks_and_sends(sam, put):
    """Reminders of what is late too."""
    put(at=timezone.now() - timedelta(days=9))
    rounds.call()
    assert len(mail.outbox) == 2  # that it is there, and that it is late
    rounds.call()
    assert len(mail.outbox) == 2


def test_a_round_without_a_report_does_nothing():
    """And fails nowhere."""
    rounds.call()
    assert mail.outbox == []


def test_the_sweep_forgets(sam, put):
    """What was closed long ago."""
    from vangrail.web.reports.actions.handling import close

    close(put(), "fixed", "Done.", by=sam, at=timezone.now() - timedelta(days=400))
    sweep.call()
    assert not Said.objects.exists()
    assert Report.objects.exists()
