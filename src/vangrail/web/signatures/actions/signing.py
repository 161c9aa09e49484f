"""Signing: once for each version, audience and time that somebody works here, whatever is sent twice."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from vangrail.policy.audience import Audience
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Version
from vangrail.web.signatures.models import Invitation, Signature
from vangrail.web.signatures.queries.mine import standings, stays
from vangrail.web.signatures.reading import text_digest


@transaction.atomic
def sign(
    version: Version,
    *,
    by: Person,
    language: str,
    way: str,
    answers: Sequence[Any] = (),
    at: datetime | None = None,
) -> list[Signature]:
    """Sign what is open for somebody in the version that holds, and return all they signed of it.

    Sent a second time it changes nothing. `answers` are the questions' places and what was answered, wrong ones first.

    Raises:
        PermissionDenied: they no longer work here.
    """
    at = at or timezone.now()
    # Whoever sends the same form twice at once waits here for the first one.
    person = Person.objects.select_for_update().get(pk=by.pk)
    if not person.is_active:
        raise PermissionDenied
    stay = stays(person)
    for each in standings(person, at):
        if each.open and each.number == version.pk:
            _sign(person, version, each.audience, stay=stay, language=language, way=way, answers=answers, at=at)
    Invitation.objects.filter(person=person, version__number__lte=version.number).exclude(remind_on=None).update(
        remind_on=None
    )
    return list(Signature.objects.filter(person=person, version=version, stay=stay))


def _sign(person: Person, version: Version, audience: Audience, *, at: datetime, **parts: Any) -> None:
    digest = text_digest(version.pk, version.digest, audience, parts["language"])
    said = {
        "version": version.number,
        "policy": version.digest,
        "audience": audience,
        "language": parts["language"],
        "text": digest,
        "answers": parts["answers"],
        "way": parts["way"],
    }
    entry = record("signatures.signed", by=person, about=person, said=said, at=at)
    Signature.objects.create(
        person=person, version=version, audience=audience, text_digest=digest, at=at, entry=entry, **parts
    )
