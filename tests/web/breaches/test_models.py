"""Runs and ticks."""

import pytest
from django.db import IntegrityError, transaction

from vangrail.web.breaches.models import Run, Tick

pytestmark = pytest.mark.django_db


def test_one_clock_an_account(account):
    """The database refuses a second one, whoever asks."""
    Run.objects.create(account=account)
    with pytest.raises(IntegrityError), transaction.atomic():
        Run.objects.create(account=account, real=True)


def test_a_step_is_done_once(account):
    """Two who press at the same moment leave one tick."""
    run = Run.objects.create(account=account)
    Tick.objects.create(run=run, step="seen")
    with pytest.raises(IntegrityError), transaction.atomic():
        Tick.objects.create(run=run, step="seen")
    assert str(run).startswith("Acme (Instagram), ")
