"""What a pack is about: between which days, and whether it names people."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

PERSON = "people.person:"


@dataclass(frozen=True, slots=True)
class Scope:
    """Days (both included; None has no end) and `salt`: with one, people are called by a salted digest instead of by name.

    The versions that were signed and the whole chain are always there; the days choose among everything else.
    """

    since: date | None = None
    until: date | None = None
    salt: str = ""

    @property
    def named(self) -> bool:
        """Whether people are called by their names."""
        return not self.salt

    @property
    def begins(self) -> datetime | None:
        """The first moment."""
        return _midnight(self.since) if self.since else None

    @property
    def ends(self) -> datetime | None:
        """The first moment that is too late."""
        return _midnight(self.until + timedelta(days=1)) if self.until else None

    def within(self, field: str) -> Q:
        """Return the condition that a moment of a row lies between the days."""
        after = Q((f"{field}__gte", self.begins)) if self.begins else Q()
        return after & (Q((f"{field}__lt", self.ends)) if self.ends else Q())

    def holds(self, at: datetime) -> bool:
        """Tell whether a moment lies between the days."""
        return (self.begins is None or at >= self.begins) and (self.ends is None or at < self.ends)

    def who(self, number: int | None) -> str | None:
        """Return what a person is called in this pack: as in the chain (`people.person:12`), or by a salted digest."""
        if number is None:
            return None
        if self.named:
            return f"{PERSON}{number}"
        return "p:" + hmac.new(self.salt.encode(), str(number).encode(), hashlib.sha256).hexdigest()[:32]

    def words(self, text: Any) -> Any:
        """Return what somebody wrote freely, in which people may be named; nothing in a pack without names."""
        return text if self.named else None


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
