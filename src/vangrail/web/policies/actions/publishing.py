"""Publishing a version from a moment on, taking it back before, and weighing who reads it again."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from vangrail.web.audit.actions import record
from vangrail.web.due.actions import later
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.actions.precedents import take_examples
from vangrail.web.policies.actions.reviewing import plan_reviews
from vangrail.web.policies.errors import HeldBackError, RefusedError
from vangrail.web.policies.gate import gate
from vangrail.web.policies.models import Precedent, Publication, Version, Weighing, Withdrawal
from vangrail.web.policies.queries.holding import forget, policy_of
from vangrail.web.policies.queries.versions import state_of
from vangrail.web.policies.tasks import prepare


def locked(version: Version) -> Version:
    """Return a version as it stands now; until the end of the transaction nobody else decides about it."""
    return Version.objects.select_for_update().get(pk=version.pk)


@transaction.atomic
def publish(
    version: Version, *, by: Person, effective: datetime | None = None, reason: str = "", at: datetime | None = None
) -> Publication:
    """Publish a version from a moment on: `at` (now), or a later one, when it takes effect by itself.

    `reason` says why the owner publishes although something is open that they may weigh (`gate.Gate.doubts`).

    Raises:
        HeldBackError: something must be put right first, or a doubt is open and there is no reason.
        RefusedError: the version was published or withdrawn before, or the moment has passed.
    """
    require(by, "policies.publish", version)
    at = at or timezone.now()
    effective = effective or at
    if state_of(locked(version), at).name != "proposed":
        raise RefusedError(gettext("This version was published or withdrawn already; propose a new one."))
    if effective < at:
        raise RefusedError(gettext("Choose a moment that has not passed yet."))
    found = gate(version)
    if found.stops:
        raise HeldBackError(found.stops)
    if found.doubts and not reason.strip():
        raise HeldBackError([gettext("Say why you publish although something is still open.")])
    transaction.on_commit(forget)
    publication = Publication.objects.create(
        version=version, by=by, at=at, effective=effective, doubts=[each.code for each in found.doubts], reason=reason
    )
    plan_reviews(version, at=at)
    if not Precedent.objects.exists():
        take_examples(policy_of(version.pk, version.digest), by=None, at=at)
    later(prepare, version.pk, key=f"{version.pk}")
    said = {"effective": effective.isoformat(), "doubts": publication.doubts, "reason": reason}
    record("policies.published", by=by, about=version, said=said, at=at)
    return publication


@transaction.atomic
def withdraw(version: Version, *, by: Person, reason: str = "", at: datetime | None = None) -> Withdrawal:
    """Drop a proposal, or take back a publication before its moment has come.

    Raises:
        RefusedError: the version holds already, or did, or was withdrawn before.
    """
    require(by, "policies.publish", version)
    at = at or timezone.now()
    if state_of(locked(version), at).name not in {"proposed", "scheduled"}:
        raise RefusedError(gettext("This version holds or held already; publish another one in its place."))
    transaction.on_commit(forget)
    withdrawal = Withdrawal.objects.create(version=version, by=by, at=at, reason=reason)
    record("policies.withdrawn", by=by, about=version, said={"reason": reason}, at=at)
    return withdrawal


@transaction.atomic
def weigh(
    version: Version, audience: str, *, material: bool, reason: str, by: Person, at: datetime | None = None
) -> Weighing:
    """Say for some readers that they read and sign this version again, or need not, and why.

    Raises:
        RefusedError: there is no reason.
    """
    require(by, "policies.publish", version)
    if not reason.strip():
        raise RefusedError(gettext("Say why; the reason is kept with the version."))
    weighing = Weighing.objects.create(
        version=version, audience=audience, material=material, reason=reason, by=by, at=at or timezone.now()
    )
    said = {"audience": audience, "material": material, "reason": reason}
    record("policies.weighed", by=by, about=version, said=said, at=at)
    return weighing
