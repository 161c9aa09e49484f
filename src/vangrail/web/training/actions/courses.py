"""Finishing a scenario, and with the last one the course."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.training.models import Certificate, Done
from vangrail.web.training.queries.courses import Standing, changed
from vangrail.web.training.queries.pupil import Pupil


@transaction.atomic
def finish(audience: str, scope: str, clause: str, *, by: Person, at: datetime | None = None) -> list[Certificate]:
    """Write down that somebody answered every question of a scenario right once; return the certificates they get with it.

    What they answered, and how often, is told to nobody and kept nowhere.

    Raises:
        PermissionDenied: the course is not theirs, or has no such scenario.
    """
    at = at or timezone.now()
    before = Pupil(by).standing(audience, scope)
    if before is None or clause not in {each.id for each in before.course.scenarios}:
        raise PermissionDenied(clause)
    Done.objects.get_or_create(
        person=by, clause=clause, version=before.version, defaults={"language": before.course.language, "at": at}
    )
    pupil = Pupil(by)
    taken = pupil.own()
    if before.course not in [each.course for each in taken]:
        taken.append(pupil.standing(audience, scope) or before)
    return [_certify(each, by, at) for each in taken if each.is_done and not _has(each)]


def _has(found: Standing) -> bool:
    """Tell whether the certificate of a course still holds, which no scenario of an older version has to be done again for."""
    held = found.certificate
    if held is None:
        return False
    news = changed(held.version, found.version, found.course.audience, held.language)
    return not news & {each.id for each in found.course.scenarios}


def _certify(found: Standing, by: Person, at: datetime) -> Certificate:
    made, version = found.course, found.version
    certificate = Certificate.objects.create(
        person=by,
        audience=made.audience,
        scope=made.scope,
        version=version,
        language=made.language,
        digest=made.digest,
        at=at,
    )
    said = {"audience": made.audience, "scope": made.scope, "version": version.number, "digest": made.digest}
    record("training.completed", by=by, about=certificate, said=said, at=at)
    return certificate
