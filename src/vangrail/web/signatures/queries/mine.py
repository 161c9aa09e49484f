"""How one person stands, and what they were asked."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import cast

from django.db.models import Count
from django.http import Http404
from django.utils import timezone

from vangrail.decisions.attestation import Reader, Signed, Standing, standing
from vangrail.policy.audience import Audience
from vangrail.web.people.models import Person, Stay
from vangrail.web.signatures.models import Invitation, Signature
from vangrail.web.signatures.queries.asked import asked


def stays(person: Person) -> int:
    """Return how often somebody worked here before."""
    return person.stays.count()


def stay_counts(people: Iterable[Person]) -> dict[int, int]:
    """Return how often each of many people worked here before; who never did is left out."""
    back = Stay.objects.filter(person__in=people).order_by().values_list("person").annotate(times=Count("pk"))
    return dict(back)


def standings(person: Person, at: datetime | None = None) -> tuple[Standing, ...]:
    """Return how somebody stands for each of their audiences at a moment (now). Numbers are ids of versions."""
    at = at or timezone.now()
    signed = [
        Signed(version, cast("Audience", audience), stay)
        for version, audience, stay in Signature.objects.filter(person=person)
        .order_by()
        .values_list("version_id", "audience", "stay")
    ]
    audiences = frozenset(cast("Sequence[Audience]", person.audiences))
    reader = Reader(audiences, person.joined, person.left, stays(person))
    return standing(asked(at), reader, signed, timezone.localdate(at))


def signed_by(person: Person) -> Sequence[Signature]:
    """Return what somebody signed, the newest first."""
    return list(Signature.objects.filter(person=person).select_related("version", "entry"))


def invitation_of(person: Person, version_id: int) -> Invitation | None:
    """Return the latest invitation of somebody to sign a version."""
    return Invitation.objects.filter(person=person, version=version_id).order_by("-pk").first()


def signature_for(person: Person, number: int) -> Signature:
    """Return one signature of somebody's own.

    Raises:
        Http404: they gave none with this number.
    """
    found = Signature.objects.filter(person=person, pk=number).select_related("version", "entry", "person").first()
    if found is None:
        message = f"There is no signature {number}"
        raise Http404(message)
    return found
