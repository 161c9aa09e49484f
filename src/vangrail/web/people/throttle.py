"""Growing waits after failed attempts, by account and by network. Neither is written down: only a keyed hash of it."""

import ipaddress
from datetime import datetime, timedelta
from typing import Final, Literal

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest

from vangrail.web.people.models import Attempts
from vangrail.web.people.tokens import keyed

Scope = Literal["account", "network", "code", "mail"]
FREE: Final = {"account": 5, "network": 100, "code": 10, "mail": 10}
"""How many attempts may fail before one has to wait. Many people of one shop share a network; nobody shares an account."""
FIRST_WAIT: Final = timedelta(seconds=30)
LONGEST_WAIT: Final = {
    "account": timedelta(hours=1), "network": timedelta(minutes=5), "code": timedelta(hours=1), "mail": timedelta(hours=1),
}  # fmt: skip
FORGOTTEN_AFTER: Final = {
    "account": timedelta(days=1), "network": timedelta(minutes=15), "code": timedelta(days=1), "mail": timedelta(hours=2),
}  # fmt: skip


def network_of(request: HttpRequest) -> str:
    """Return the network that a request comes from: an address of the old kind, the first half of one of the new kind.

    Only as many addresses of `X-Forwarded-For` are believed as there are proxies of our own in front.
    """
    text = request.META.get("REMOTE_ADDR", "")
    forwarded = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    proxies = settings.OPTIONS["VANGRAIL_PROXIES"]
    if proxies and len(forwarded) >= proxies:
        text = forwarded[-proxies]
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return "unknown"
    return str(address) if address.version == 4 else str(ipaddress.ip_network((address, 64), strict=False))


def waits_until(scope: Scope, value: str, *, at: datetime) -> datetime | None:
    """Return until when this account or network has to wait, or None."""
    row = Attempts.objects.filter(digest=_digest(scope, value)).first()
    return row.wait_until if row and row.wait_until and row.wait_until > at else None


@transaction.atomic
def failed(scope: Scope, value: str, *, at: datetime) -> bool:
    """Count a failed attempt; return whether a wait begins by it. Each wait is twice the one before."""
    row, _new = Attempts.objects.select_for_update().get_or_create(
        digest=_digest(scope, value), defaults={"last_at": at}
    )
    count = 1 if at - row.last_at > FORGOTTEN_AFTER[scope] else row.failed + 1
    row.failed, row.last_at = count, at
    over = count - FREE[scope]
    row.wait_until = at + min(FIRST_WAIT * 2 ** min(over, 12), LONGEST_WAIT[scope]) if over >= 0 else None
    row.save()
    return over >= 0


def succeeded(scope: Scope, value: str) -> None:
    """Forget the failures of an account that has proved itself."""
    Attempts.objects.filter(digest=_digest(scope, value)).delete()


def forget(*, at: datetime) -> int:
    """Delete every count that is a day old; return how many."""
    return Attempts.objects.filter(last_at__lt=at - max(FORGOTTEN_AFTER.values())).delete()[0]


def _digest(scope: Scope, value: str) -> str:
    return keyed(f"attempts.{scope}", value.strip().casefold())
