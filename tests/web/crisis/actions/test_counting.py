"""How many checks were answered under a freeze."""

import pytest
from django.utils import timezone

from vangrail.web.checks.actions import count as counted
from vangrail.web.checks.answering import Asked, answer
from vangrail.web.crisis.actions import counting
from vangrail.web.crisis.models import Answered
from vangrail.web.crisis.queries.freezes import answered

pytestmark = pytest.mark.django_db


def test_numbers_wait_and_few_are_not_shown(published, freeze):
    """One row with a number, and nothing else."""
    begun = freeze()
    for _ in range(4):
        counted(answer(Asked(text="heron", language="en")), timezone.now())
    assert not Answered.objects.exists()
    counting.flush(counting.BATCH.take(float("inf")))
    assert (Answered.objects.get().number, answered(begun)) == (4, None)
    counted(answer(Asked(text="heron", language="en")), timezone.now())
    counting.flush(counting.BATCH.take(float("inf")))
    assert answered(begun) == 5


def test_without_a_freeze_nothing_is_counted(published):
    """Nor for one that was forgotten."""
    counting.count(answer(Asked(text="heron", language="en")), timezone.now())
    assert not counting.BATCH.take(float("inf"))
    counting.flush(counting.Counter({(counting._NO_DAY, "99", ""): 3}))
    assert not Answered.objects.exists()
