"""Appointing somebody to speak for the company, and ending that."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.training.models import Licence


@transaction.atomic
def appoint(values: Mapping[str, Any], *, by: Person) -> Licence:
    """Let somebody speak for the company; without a `person` it is a role that waits for one.

    `values` are the fields of a licence: person, topic, channel, language, market, scope, since, until.
    """
    require(by, "training.appoint")
    licence = Licence.objects.create(**values, by=by)
    record("training.appointed", by=by, about=licence, said=_said(licence))
    return licence


@transaction.atomic
def change(licence: Licence, values: Mapping[str, Any], *, by: Person) -> Licence:
    """Change a licence: another person, other dates, another field."""
    require(by, "training.appoint")
    for name, value in values.items():
        setattr(licence, name, value)
    licence.save(update_fields=list(values))
    record("training.reappointed", by=by, about=licence, said=_said(licence))
    return licence


@transaction.atomic
def withdraw(licence: Licence, *, by: Person, at: datetime | None = None) -> None:
    """End a licence now; it leaves the register and stays in the records."""
    require(by, "training.appoint")
    if licence.ended_at is None:
        licence.ended_by, licence.ended_at = by, at or timezone.now()
        licence.save(update_fields=("ended_by", "ended_at"))
        record("training.withdrawn", by=by, about=licence, said=_said(licence))


def _said(licence: Licence) -> dict[str, Any]:
    names = ("topic", "channel", "language", "market", "scope", "since", "until")
    return {"person": licence.person_id, **{name: getattr(licence, name) for name in names}}
