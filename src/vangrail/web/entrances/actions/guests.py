"""Who comes by an entrance signs as everybody does; an agency may say it of its people. Sent twice, everything happens once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from vangrail.web.audit.actions import name_of, record
from vangrail.web.entrances.models import Entrance, Guest, Word
from vangrail.web.entrances.queries import same_guest
from vangrail.web.people.actions.people import add_person
from vangrail.web.people.models import Person
from vangrail.web.people.programs import Program
from vangrail.web.policies.models import Version
from vangrail.web.signatures.actions.signing import sign
from vangrail.web.signatures.models import Signature


@dataclass(frozen=True, slots=True)
class Named:
    """Who somebody says they are: a name, their agency, the number that it has for them, and the last day of their contract."""

    name: str
    agency: str
    number: str = ""
    last_day: date | None = None


@transaction.atomic
def attest(
    entrance: Entrance, named: Named, version: Version, *, language: str, answers: Sequence[Any] = ()
) -> Signature:
    """Sign as somebody who came by an entrance, and return the signature that counts."""
    return _sign(_guest(entrance, named, language), version, language, "entrance", answers)


@transaction.atomic
def vouch(entrance: Entrance, people: Sequence[Named], version: Version, *, name: str, language: str) -> Word:
    """Write down that an agency says of its people that they read and understood a version."""
    Entrance.objects.select_for_update().get(pk=entrance.pk)
    guests = {person.pk: person for person in (_guest(entrance, each, language) for each in people)}
    for person in guests.values():
        _sign(person, version, language, "agency", ())
    same = Word.objects.filter(entrance=entrance, version=version, language=language, name=name)
    for word in same.order_by("-pk")[:20]:
        if set(word.people.values_list("pk", flat=True)) == set(guests):
            return word
    word = Word.objects.create(entrance=entrance, version=version, language=language, name=name)
    word.people.set(guests)
    said = {"name": str(entrance), "who": name, "count": len(guests), "version": version.number}
    record("entrances.vouched", by=name_of(entrance), about=entrance, said=said)
    return word


def _guest(entrance: Entrance, named: Named, language: str) -> Person:
    """Return who this is, made as somebody who works for us through another company where nobody fits.

    They are here until their contract ends, at the latest until the entrance does.
    """
    # Whoever sends the same form twice at once waits here for the first one.
    Entrance.objects.select_for_update().get(pk=entrance.pk)
    person = same_guest(named.name, named.agency, named.number)
    if person is None:
        by = Program(name_of(entrance), {"people.change"})
        last_day = min(named.last_day or entrance.expires, entrance.expires)
        values = {
            "name": named.name, "kind": "third_party", "agency": named.agency, "language": language,
            "site": entrance.site, "left": last_day + timedelta(days=1),
        }  # fmt: skip
        person = add_person(values, by=by)
    Guest.objects.get_or_create(
        person=person, defaults={"entrance": entrance, "number": named.number, "at": timezone.now()}
    )
    return person


def _sign(person: Person, version: Version, language: str, way: str, answers: Sequence[Any]) -> Signature:
    signed = sign(version, by=person, language=language, way=way, answers=answers)
    if signed:
        return signed[0]
    # What they signed before still counts: nothing that matters to them has changed since.
    return Signature.objects.filter(person=person, audience="third_party").order_by("-at", "-pk")[0]
