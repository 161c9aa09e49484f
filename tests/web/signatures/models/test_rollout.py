"""Plans and what became of them."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from vangrail.web.signatures.models import Pause, RollOut, Stop, Wave

DAY = datetime(2026, 11, 30, 9, tzinfo=UTC)


def test_they_say_what_they_are():
    """A number with its day; since when it rests or ended."""
    assert str(Wave(number=3, on=date(2026, 11, 30))) == "3 2026-11-30"
    assert (str(Pause(at=DAY)), str(Stop(at=DAY))) == ("paused 2026-11-30", "stopped 2026-11-30")


@pytest.mark.django_db
def test_a_roll_out_rests_once_at_a_time(published, owner):
    """Two people who pause it at the same moment make one pause."""
    rollout = RollOut.objects.create(version=published, split="size", size=1, starts=DAY.date(), days=14, by=owner)
    assert str(rollout) == str(published)
    Pause.objects.create(rollout=rollout, by=owner)
    with pytest.raises(IntegrityError), transaction.atomic():
        Pause.objects.create(rollout=rollout, by=owner)
