"""The versions there are, what became of each, and who may see them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.db.models import Prefetch, QuerySet
from django.http import Http404
from django.utils import timezone

from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.models import Evidence, Version

Name = Literal["proposed", "withdrawn", "scheduled", "current", "superseded"]


@dataclass(frozen=True, slots=True)
class State:
    """What became of a version, and since when. It is worked out from the records; no field holds it."""

    name: Name
    since: datetime


def published_versions(at: datetime | None = None) -> list[Version]:
    """Return the versions that held until a moment (now), the oldest first; the last one holds then."""
    held = Version.objects.filter(publication__effective__lte=at or timezone.now(), withdrawal=None)
    return list(held.select_related("publication").order_by("publication__effective", "number"))


def versions_for(person: Person) -> QuerySet[Version]:
    """Return the versions somebody may see with what was decided about them, the newest first."""
    require(person, "policies.see")
    decided = ("publication__by", "withdrawal__by", "proposed_by")
    documents = Prefetch("consultations__evidence", Evidence.objects.defer("body"))  # up to ten megabytes each
    return Version.objects.select_related(*decided).prefetch_related("consultations", documents, "weighings__by")


def version_for(person: Person, number: int) -> Version:
    """Return one version.

    Raises:
        PermissionDenied: they may not see versions at all.
        Http404: there is none with this number.
    """
    found = versions_for(person).filter(number=number).first()
    if found is None:
        message = f"There is no version {number}"
        raise Http404(message)
    return found


def state_of(version: Version, at: datetime | None = None) -> State:
    """Return what became of a version at a moment (now)."""
    at = at or timezone.now()
    withdrawal, publication = getattr(version, "withdrawal", None), getattr(version, "publication", None)
    if withdrawal:
        return State("withdrawn", withdrawal.at)
    if publication is None:
        return State("proposed", version.proposed_at)
    if publication.effective > at:
        return State("scheduled", publication.effective)
    later = _next(version, publication.effective, at)
    return State("superseded", later) if later else State("current", publication.effective)


def _next(version: Version, effective: datetime, at: datetime) -> datetime | None:
    """Return when the version that followed took over, or None while nothing has."""
    held = Version.objects.filter(publication__effective__lte=at, withdrawal=None)
    times = (
        held.exclude(pk=version.pk).values_list("publication__effective", "number").order_by("publication__effective")
    )
    return next((when for when, number in times if (when, number) > (effective, version.number)), None)


def next_label() -> str:
    """Return what the next version may call itself: the last one's label with its last number one higher."""
    last = Version.objects.order_by("-number").values_list("label", flat=True).first()
    if last is None:
        return "1"
    head, dot, tail = last.rpartition(".")
    return f"{head}{dot}{int(tail) + 1}" if tail.isdecimal() else f"{last}.1"
