"""How many people stand how, counted by the database, and the lists that the counts lead to."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from vangrail.decisions.attestation import SIGNING, Asked
from vangrail.policy.audience import Audience
from vangrail.web.people.models import Person, Role, Stay
from vangrail.web.policies.models import Version
from vangrail.web.signatures.models import Invitation, Signature
from vangrail.web.signatures.queries.asked import asked


def readers(audience: Audience) -> QuerySet[Person]:
    """Return who works here and reads the policy as this audience; the same people as `Person.audiences` says one by one."""
    people = Person.objects.here().order_by()
    if audience == "corporate":
        speaking = Role.objects.filter(person=OuterRef("pk"), name__in=("approver", "desk"), taken_at=None)
        return people.filter(Exists(speaking), kind="staff")
    return people.filter(kind="third_party" if audience == "third_party" else "staff")


def signed(audience: Audience, what: Asked) -> Exists:
    """Return the condition that a person signed what still counts, in their present time here."""
    return Exists(_of_now(audience).filter(version_id__in=sorted(what.accepted)))


def outdated(audience: Audience, what: Asked) -> Exists:
    """Return the condition that a person signed what no longer counts, in their present time here."""
    return Exists(_of_now(audience).exclude(version_id__in=sorted(what.accepted)))


def late(what: Asked, today: date) -> Exists:
    """Return the condition that a person was asked to sign what counts, and the last day is over."""
    return Exists(Invitation.objects.filter(person=OuterRef("pk"), version_id__in=sorted(what.accepted), due__lt=today))


def open_people(version: Version, at: datetime | None = None, among: Collection[int] | None = None) -> QuerySet[Person]:
    """Return everybody here who has something to sign in a version that holds at a moment (now), as one of their audiences.

    `among` are the ids of the only people to look at.
    """
    some = Q() if among is None else Q(pk__in=among)
    found = Q(pk__in=())
    for audience, what in asked(at or timezone.now()).items():
        if what.number == version.pk:
            found |= Q(pk__in=readers(audience).filter(some, ~signed(audience, what)).values("pk"))
    return Person.objects.here().filter(some, found)


def open_for(audience: Audience, what: Asked) -> QuerySet[Person]:
    """Return who has something to sign as this audience."""
    return readers(audience).filter(~signed(audience, what))


def asked_now() -> Mapping[Audience, Asked]:
    """Return what is asked, of the audiences in their usual order."""
    found = asked()
    return {audience: found[audience] for audience in SIGNING if audience in found}


def _of_now(audience: Audience) -> QuerySet[Signature, Any]:
    """Return the signatures of the person outside, as this audience, since they last came."""
    came_back = Stay.objects.filter(person=OuterRef("person"), closed_at__gt=OuterRef("at")).order_by()
    return Signature.objects.filter(~Exists(came_back), person=OuterRef("pk"), audience=audience).order_by()
