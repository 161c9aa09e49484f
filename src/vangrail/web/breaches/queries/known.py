"""What this app knows of somebody, for themselves."""

from typing import Any

from django.db.models import Q

from vangrail.web.breaches.models import Run, Tick
from vangrail.web.people.models import Person


def known(person: Person) -> dict[str, list[dict[str, Any]]]:
    """Return the runs that somebody started or stopped, and the steps that they did."""
    runs = Run.objects.filter(Q(started_by=person) | Q(stopped_by=person)).select_related("account").order_by("pk")
    ticks = Tick.objects.filter(by=person).select_related("run__account").order_by("pk")
    return {
        "runs": [{"account": str(one.account), "real": one.real, "at": one.started_at.isoformat()} for one in runs],
        "steps": [{"account": str(one.run.account), "step": one.step, "at": one.at.isoformat()} for one in ticks],
    }
