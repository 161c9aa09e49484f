"""Counting. What is counted waits in memory and is written in batches at a random time: no row tells when a check was made."""

import random
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from threading import Lock
from time import monotonic
from typing import Final

from django.db import transaction
from django.db.models import F

from vangrail.web.checks.answering import Answer
from vangrail.web.checks.models import Count

AFTER: Final = (15 * 60, 60 * 60)
"""Seconds after its first check at which a batch is written: any number between these. A batch that is lost was only a number."""

Key = tuple[date, str, str]

ALSO: Final[list[Callable[[Answer, datetime], None]]] = []
"""Others that count checks that were answered; the app that does adds itself. They get numbers' worth, and keep no more."""


class Batch:
    """Counts that wait in memory."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._lock = Lock()
        self._waiting: Counter[Key] = Counter()
        self._due = 0.0

    def add(self, keys: list[Key], now: float) -> None:
        """Count these once each."""
        with self._lock:
            if not self._waiting:
                self._due = now + random.SystemRandom().uniform(*AFTER)
            self._waiting.update(keys)

    def take(self, now: float) -> Counter[Key]:
        """Return what waits if its time has come, and forget it."""
        with self._lock:
            if now < self._due or not self._waiting:
                return Counter()
            taken, self._waiting = self._waiting, Counter()
            return taken


BATCH: Final = Batch()


def count(answer: Answer, at: datetime) -> None:
    """Count a check: the level it ended in, and each clause once. Whose it was is not known here."""
    month = at.date().replace(day=1)
    clauses = {finding.clause for finding in answer.every_finding}
    now = monotonic()
    BATCH.add([(month, "", answer.level), *((month, clause, "") for clause in sorted(clauses))], now)
    flush(BATCH.take(now))
    for also in ALSO:
        also(answer, at)


def flush(counts: Counter[Key]) -> None:
    """Write a batch. Nobody acts here and nothing is in the audit: what is written are numbers."""
    if not counts:
        return
    with transaction.atomic():
        for (month, clause, level), number in sorted(counts.items()):
            row, _ = Count.objects.get_or_create(month=month, clause=clause, level=level)
            Count.objects.filter(pk=row.pk).update(number=F("number") + number)
