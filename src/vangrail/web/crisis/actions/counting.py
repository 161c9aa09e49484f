"""Counting how many checks were answered under a freeze: numbers only, in batches, at a random time."""

from collections import Counter
from datetime import date, datetime
from time import monotonic
from typing import Final

from django.db import transaction
from django.db.models import F

from vangrail.web.checks.actions import Batch, Key
from vangrail.web.checks.answering import Answer
from vangrail.web.crisis.models import Answered
from vangrail.web.policies.models import Freeze

BATCH: Final = Batch()
_NO_DAY: Final = date(1, 1, 1)


def count(answer: Answer, at: datetime) -> None:
    """Count a check under each freeze that held. Whose it was and what it said is not known here."""
    moment = answer.verdict.moment
    keys: list[Key] = [(_NO_DAY, one.name, "") for one in moment.freezes if one.until > at and one.name]
    now = monotonic()
    if keys:
        BATCH.add(keys, now)
    flush(BATCH.take(now))


def flush(counts: Counter[Key]) -> None:
    """Write a batch."""
    if not counts:
        return
    with transaction.atomic():
        for (_day, name, _level), number in sorted(counts.items()):
            freeze = Freeze.objects.filter(pk=int(name)).first()
            if freeze:
                Answered.objects.get_or_create(freeze=freeze)
                Answered.objects.filter(freeze=freeze).update(number=F("number") + number)
