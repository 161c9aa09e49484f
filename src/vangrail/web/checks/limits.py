"""How often somebody may ask. Counted in memory under a keyed hash of the address; the key changes daily and is never written."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from hashlib import blake2b
from threading import Lock
from time import monotonic
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from vangrail.web.people.access import View

DAY: Final = 86_400
MOST_KEPT: Final = 50_000
"""Addresses that are counted at a time; beyond them the oldest are forgotten."""


@dataclass(slots=True)
class Limit:
    """A number of times a minute, with as many at once: what is not used comes back second by second."""

    per_minute: int
    _left: dict[bytes, tuple[float, float]] = field(default_factory=dict)
    _key: bytes = b""
    _until: float = 0.0
    _lock: Any = field(default_factory=Lock)

    def take(self, address: str, now: float | None = None) -> int:
        """Take one time for an address. Return 0, or after how many seconds there is one again. `now` is for tests."""
        now = monotonic() if now is None else now
        with self._lock:
            if now >= self._until:
                self._key, self._until = secrets.token_bytes(32), now + DAY
                self._left.clear()
            name = blake2b(address.encode(), key=self._key, digest_size=12).digest()
            left, since = self._left.pop(name, (float(self.per_minute), now))
            left = min(float(self.per_minute), left + (now - since) * self.per_minute / 60)
            self._left[name] = (max(left - 1, 0) if left >= 1 else left, now)
            while len(self._left) > MOST_KEPT:
                self._left.pop(next(iter(self._left)))
        return 0 if left >= 1 else max(1, round((1 - left) * 60 / self.per_minute))

    def forget(self) -> None:
        """Forget everybody."""
        self._until = 0.0


CHECKS: Final = Limit(600)
"""Answers, those while somebody types among them. A whole shop may share one address."""

PICTURES: Final = Limit(40)
"""Pictures: reading one keeps a processor busy for a second."""


def address_of(request: HttpRequest) -> str:
    """Return where a request comes from: as many hops back as there are proxies of one's own."""
    hops = settings.PROXIES
    said = [part.strip() for part in str(request.META.get("HTTP_X_FORWARDED_FOR", "")).split(",")] if hops else []
    direct = str(request.META.get("REMOTE_ADDR", ""))
    return said[-hops] if 0 < hops <= len(said) and said[-hops] else direct


def limited(limit: Limit) -> Callable[[View], View]:
    """Answer who asks too often with 429, before anything is read of what they sent."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method == "POST" and (seconds := limit.take(address_of(request))):
                return _wait(request, seconds)
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def _wait(request: HttpRequest, seconds: int) -> HttpResponseBase:
    from vangrail.web.ui.errors import too_many

    return too_many(request, seconds)
