"""Stolen accounts, in earnest and rehearsed: how long it took, and when each step was done."""

from collections.abc import Iterator

from vangrail.web.breaches.models import Run
from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts import Row


def rows(scope: Scope) -> Iterator[Row]:
    """Yield every time between the days that the card was followed."""
    found = Run.objects.filter(scope.within("started_at")).prefetch_related("ticks").order_by("pk")
    for each in found.iterator(chunk_size=100):
        yield {
            "account": each.account_id, "real": each.real, "by": scope.who(each.started_by_id), "at": each.started_at,
            "stopped_by": scope.who(each.stopped_by_id), "stopped_at": each.stopped_at, "missing": each.missing,
            "steps": [{"step": one.step, "by": scope.who(one.by_id), "at": one.at} for one in each.ticks.all()],
        }  # fmt: skip
