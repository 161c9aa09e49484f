"""Who would be asked by a roll-out, and how the ones there are go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils import timezone

from vangrail.decisions.waves import By, Member
from vangrail.web.people.models import Group
from vangrail.web.policies.models import Version
from vangrail.web.signatures.models import Invitation, RollOut, Signature, Wave
from vangrail.web.signatures.queries.standing import open_people

State = Literal["paused", "stopped", "running", "done"]


def members(version: Version, split: By, at: datetime | None = None) -> list[Member]:
    """Return everybody who works here and has something to sign in a version, with what a plan asks about them.

    Who is in several groups goes with the first of them by name.
    """
    at = at or timezone.now()
    groups: dict[int, str] = {}
    if split == "group":
        pairs = Group.objects.filter(people__isnull=False).order_by("-name").values_list("people", "name")
        groups = dict(pairs)
    rows = open_people(version, at).order_by("pk").values_list("pk", "site__name", "language")
    return [Member(pk, site or "", groups.get(pk, ""), language) for pk, site, language in rows]


def rollouts() -> QuerySet[RollOut]:
    """Return all roll-outs, the newest first."""
    return RollOut.objects.select_related("version", "by", "stop").prefetch_related("pauses")


def running() -> QuerySet[RollOut]:
    """Return the roll-outs that neither rest nor ended before their time."""
    return RollOut.objects.filter(stop=None).exclude(pauses__isnull=False, pauses__resumed_at=None)


def state(rollout: RollOut) -> State:
    """Return how a roll-out stands."""
    if hasattr(rollout, "stop"):
        return "stopped"
    if any(pause.resumed_at is None for pause in rollout.pauses.all()):
        return "paused"
    return "running" if any(wave.asked_at is None for wave in rollout.waves.all()) else "done"


@dataclass(frozen=True, slots=True)
class WaveCount:
    """A wave with how many of it were asked and have signed since."""

    wave: Wave
    asked: int
    signed: int


def wave_counts(rollout: RollOut) -> Sequence[WaveCount]:
    """Return the waves of a roll-out in their order, with their counts."""
    signed = Signature.objects.filter(person=OuterRef("person"), version=rollout.version_id).order_by()
    rows = (
        Invitation.objects.filter(wave__rollout=rollout)
        .order_by()
        .values("wave")
        .annotate(asked=Count("pk"), signed=Count("pk", filter=Exists(signed)))
    )
    counts = {row["wave"]: row for row in rows}
    nothing = {"asked": 0, "signed": 0}
    return [
        WaveCount(wave, counts.get(wave.pk, nothing)["asked"], counts.get(wave.pk, nothing)["signed"])
        for wave in rollout.waves.defer("members")
    ]
