"""Asking somebody without an account to decide about one post."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Final

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.decisions.approval import standing
from vangrail.web.approvals.errors import RefusedError
from vangrail.web.approvals.models import Guest, Request
from vangrail.web.approvals.queries.requests import how, whole
from vangrail.web.approvals.queries.teams import actor_of, asked, team, writers
from vangrail.web.approvals.tasks import mail_guest
from vangrail.web.audit.actions import record
from vangrail.web.drafts.models import Draft
from vangrail.web.due.actions import URGENT, later
from vangrail.web.people.models import Person

MOST: Final = 5
"""Guests that one post may have."""

LONGEST: Final = timedelta(days=30)
"""How long a guest's link may live."""


@dataclass(frozen=True, slots=True)
class Whom:
    """Who is asked, in which language, what to look at, and until when their link opens."""

    name: str
    email: str
    language: str
    reason: str
    expires_at: datetime


@transaction.atomic
def ask_guest(request: Request, whom: Whom, *, by: Person, at: datetime | None = None) -> Guest:
    """Ask somebody outside to decide in one's own place, about this post only. The same address again is the same guest.

    Raises:
        PermissionDenied: it does not wait for who asks, or it is their own.
        RefusedError: it is closed, or the address belongs to somebody with an account, who can be asked here.
    """
    at = at or timezone.now()
    Draft.objects.select_for_update().get(pk=request.draft_id)
    request = whole().get(pk=request.pk)
    _may_ask(request, by, at)
    same = next(
        (each for each in request.guests.all() if each.holds(at) and each.email.lower() == whom.email.lower()), None
    )
    if same:
        return same
    _fits(request, whom, at)
    made = Guest.objects.create(request=request, asked_by=by, asked_at=at, **asdict(whom))
    record("approvals.guest_asked", by=by, about=made, said={"request": request.pk, "until": whom.expires_at}, at=at)
    later(mail_guest, made.pk, key=str(made.pk), priority=URGENT)
    return made


@transaction.atomic
def uninvite(guest: Guest, *, by: Person, at: datetime | None = None) -> Guest:
    """Take a guest's link back: it opens nothing any more. A second time changes nothing.

    Raises:
        PermissionDenied: somebody else asked them, and who wants it back does not own the policy.
    """
    held = Guest.objects.select_for_update().get(pk=guest.pk)
    if by.pk != held.asked_by_id and not by.has_role("policy_owner"):
        raise PermissionDenied
    if held.ended_at is None:
        held.ended_at = at or timezone.now()
        held.save(update_fields=("ended_at",))
        record("approvals.guest_ended", by=by, about=held, said={"request": held.request_id}, at=at)
    return held


def _may_ask(request: Request, by: Person, at: datetime) -> None:
    """Return when it waits for somebody now."""
    if by.pk in writers(request.draft, request) or not by.is_active:
        raise PermissionDenied
    if not how(request, at).is_open:
        raise RefusedError(_("This was decided in the meantime. Look at the page again."))
    if actor_of(by) not in standing(asked(request), team(request, at), at).may:
        raise PermissionDenied


def _fits(request: Request, whom: Whom, at: datetime) -> None:
    """Return when this address may be asked until then."""
    if Person.objects.filter(email__iexact=whom.email).exists():
        raise RefusedError(
            _("Whoever has this address has an account here. Give them the role, or hand your decisions over to them.")
        )
    if not at < whom.expires_at <= at + LONGEST:
        raise RefusedError(_("The last day: choose one within thirty days."))
    if sum(each.holds(at) for each in request.guests.all()) >= MOST:
        raise RefusedError(_("Five people outside are asked already. Take one of their links back first."))
