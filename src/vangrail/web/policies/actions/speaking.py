"""Appointing who speaks about a topic, and ending it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.models import Appointment, Ending


@transaction.atomic
def appoint(fields: Mapping[str, Any], *, by: Person, at: datetime | None = None) -> Appointment:
    """Appoint somebody: `fields` are those of an appointment by their names.

    Raises:
        RefusedError: nobody is named, or the last day lies before the first.
    """
    require(by, "policies.speakers")
    appointment = Appointment(**fields, by=by, at=at or timezone.now())
    if not (appointment.person_id or appointment.name):
        raise RefusedError(gettext("Name who speaks: somebody who works here, or a name."))
    if appointment.ends and appointment.ends < appointment.starts:
        raise RefusedError(gettext("The last day lies before the first."))
    appointment.save(force_insert=True)
    said = {"topic": appointment.topic, "who": str(appointment.person or appointment.name)}
    record("policies.appointed", by=by, about=appointment, said=said, at=at)
    return appointment


@transaction.atomic
def end_appointment(appointment: Appointment, *, by: Person, reason: str = "", at: datetime | None = None) -> Ending:
    """End an appointment now.

    Raises:
        RefusedError: it ended already.
    """
    require(by, "policies.speakers")
    if Ending.objects.filter(appointment=Appointment.objects.select_for_update().get(pk=appointment.pk)).exists():
        raise RefusedError(gettext("This appointment ended already."))
    ending = Ending.objects.create(appointment=appointment, reason=reason, by=by, at=at or timezone.now())
    record("policies.appointment_ended", by=by, about=appointment, said={"reason": reason}, at=at)
    return ending
