"""Handing one's decisions over for a while."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.approvals.errors import RefusedError
from vangrail.web.approvals.models import Delegation
from vangrail.web.audit.actions import record
from vangrail.web.due.mail import send
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


@transaction.atomic
def hand_over(taker: Person, begins: datetime, ends: datetime, *, by: Person, at: datetime | None = None) -> Delegation:
    """Hand one's own decisions over to somebody, from a moment until another one. The same again is the same.

    Raises:
        PermissionDenied: they have no decisions of their own to hand over.
        RefusedError: to themselves, to somebody who left, or without an end that is to come.
    """
    require(by, "approvals.hand_over")
    at = at or timezone.now()
    if taker.pk == by.pk or not taker.is_active:
        raise RefusedError(_("Choose a colleague who works here, other than yourself."))
    if ends <= max(begins, at):
        raise RefusedError(_("The last day: choose one that is to come, and not before the first."))
    Person.objects.select_for_update().get(pk=by.pk)
    same = Delegation.objects.filter(giver=by, taker=taker, begins=begins, ends=ends, ended_at=None).first()
    if same:
        return same
    made = Delegation.objects.create(giver=by, taker=taker, begins=begins, ends=ends, made_at=at)
    record("approvals.handed_over", by=by, about=taker, said={"from": begins, "until": ends}, at=at)
    context = {"who": by.name, "begins": begins.isoformat(), "ends": ends.isoformat()}
    send(to=taker, template="approvals/mail/handed", context=context, key=str(made.pk))
    return made


@transaction.atomic
def take_again(delegation: Delegation, *, by: Person | None, at: datetime | None = None) -> Delegation:
    """End it before its time: by who handed over, or who took it. A second time changes nothing.

    By nobody where the site itself does it: who comes back to the company begins clean.

    Raises:
        PermissionDenied: it is neither theirs nor about them.
    """
    held = Delegation.objects.select_for_update().get(pk=delegation.pk)
    if by is not None and by.pk not in {held.giver_id, held.taker_id}:
        raise PermissionDenied
    if held.ended_at is None:
        held.ended_at = at or timezone.now()
        held.save(update_fields=("ended_at",))
        record("approvals.handing_ended", by=by, about=held.giver, said={"taker": held.taker_id}, at=at)
    return held
