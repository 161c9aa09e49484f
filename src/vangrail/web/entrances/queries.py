"""Entrances as far as somebody may know of them, and who came by them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.http import Http404

from vangrail.web.entrances.models import Entrance, Guest, Word
from vangrail.web.people.models import Person, Site
from vangrail.web.signatures.models import Signature
from vangrail.web.signatures.queries.asked import asked


def entrances_for(viewer: Person) -> QuerySet[Entrance]:
    """Return the entrances somebody may see: all, or those of their own site."""
    found = Entrance.objects.select_related("site", "ending", "made_by").annotate(came=Count("guests", distinct=True))
    if viewer.has_perm("entrances.everywhere"):
        return found
    if viewer.has_perm("entrances.make"):
        return found.filter(site=viewer.site_id)
    return found.none()


def entrance_for(viewer: Person, number: int) -> Entrance:
    """Return one entrance.

    Raises:
        Http404: there is none with this number, or none that the viewer may know of: the answer is the same.
    """
    found = entrances_for(viewer).filter(pk=number).first()
    if found is None:
        raise Http404
    return found


def sites_for(viewer: Person) -> QuerySet[Site]:
    """Return the sites for which somebody makes entrances."""
    return Site.objects.all() if viewer.has_perm("entrances.everywhere") else Site.objects.filter(people=viewer)


def by_number(number: int) -> Entrance | None:
    """Return an entrance for whoever shows its code."""
    return Entrance.objects.select_related("site", "ending").filter(pk=number).first()


def signature_by_number(number: int) -> Signature | None:
    """Return a signature for whoever shows its receipt."""
    return Signature.objects.select_related("entry", "version", "person").filter(pk=number).first()


def same_guest(name: str, agency: str, number: str) -> Person | None:
    """Return who this is when they are known as a third party of this agency: by number, else by name where only one fits.

    Who has an address or a role signs with their own account, so they are never taken for somebody who only gives a name.
    """
    here = Person.objects.here().filter(kind="third_party", email__isnull=True, agency__iexact=agency)
    here = here.exclude(roles__taken_at__isnull=True, roles__isnull=False)
    if number:
        return here.filter(guest__number__iexact=number).first()
    found = list(here.filter(Q(guest__number="") | Q(guest__isnull=True), name__iexact=name)[:2])
    return found[0] if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Standing:
    """How one of an agency's people stands: signed what counts, or an earlier text, and when."""

    person: Person
    counts: bool
    at: datetime | None


def people_of(entrance: Entrance) -> list[Standing]:
    """Return an agency's own people who came by its entrance and are here, with how they stand."""
    wanted = asked().get("third_party")
    people = list(Person.objects.here().filter(guest__entrance=entrance, kind="third_party").order_by("name", "pk"))
    signed: dict[int, tuple[int, datetime]] = {}
    rows = Signature.objects.filter(person__in=people, audience="third_party").order_by("at")
    for person, version, at in rows.values_list("person_id", "version_id", "at"):
        signed[person] = (version, at)
    return [
        Standing(
            person,
            counts=bool(wanted and person.pk in signed and signed[person.pk][0] in wanted.accepted),
            at=signed[person.pk][1] if person.pk in signed else None,
        )
        for person in people
    ]


def words_of(entrance: Entrance) -> QuerySet[Word]:
    """Return what an agency said of its people, the newest first."""
    return entrance.words.annotate(count=Count("people")).select_related("version")


def counts_of(standings: list[Standing]) -> Mapping[str, int]:
    """Return how many signed what counts, how many an earlier text or nothing."""
    done = sum(each.counts for each in standings)
    return {"all": len(standings), "done": done, "open": len(standings) - done}


def known_of(person: Person) -> list[dict[str, Any]]:
    """Return by which entrance somebody came, and who vouched for them, for themselves."""
    came = [
        {"entrance": str(guest.entrance), "number": guest.number, "at": guest.at.isoformat()}
        for guest in Guest.objects.filter(person=person).select_related("entrance__site")
    ]
    return [*came, *({"vouched_by": word.name, "at": word.at.isoformat()} for word in person.vouched_for.all())]
