"""What is over for long is forgotten: who held an account once, what was changed, when somebody looked."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import Max

from vangrail.web.audit.actions import record
from vangrail.web.register.models import Custodian, Demand, Factor, Feed, Rotation, Tool, Verification

KEPT: Final = timedelta(days=1825)
"""How long rows are kept that are over."""

FEEDS: Final = timedelta(days=30)
"""How long the row of a calendar is kept whose address was taken back."""


@transaction.atomic
def forget(at: datetime) -> int:
    """Forget what is over for so long, write down how much it was, and return that. What holds now and the last of each stays."""
    before = at - KEPT
    rows = [
        *(kind.objects.filter(ended_at__lt=before) for kind in (Custodian, Factor, Tool)),
        Demand.objects.filter(at__lt=before),
        Feed.objects.filter(ended_at__lt=at - FEEDS),
        *(kind.objects.filter(at__lt=before).exclude(pk__in=_last(kind)) for kind in (Rotation, Verification)),
    ]
    gone = sum(found.delete()[0] for found in rows)
    if gone:
        record("register.forgotten", by=None, said={"count": gone}, at=at)
    return gone


def _last(kind: type[Rotation] | type[Verification]) -> list[int]:
    """Return the last rotation or look of each account: what is due follows from it."""
    newest = kind.objects.order_by().values("account").annotate(newest=Max("at")).values_list("account", "newest")
    found = (kind.objects.filter(account=account, at=at).values_list("pk", flat=True) for account, at in newest)
    return [number for numbers in found for number in numbers]
