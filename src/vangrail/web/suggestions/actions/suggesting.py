"""What anybody who works here does: suggest, support, take either back."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from vangrail.policy.model import Policy
from vangrail.web.audit.actions import record
from vangrail.web.due.mail import send
from vangrail.web.people.models import Person
from vangrail.web.policies.errors import RefusedError
from vangrail.web.suggestions.models import Suggestion, Support, Withdrawal
from vangrail.web.suggestions.queries.deciding import desk_of, people_of
from vangrail.web.suggestions.tasks import wait_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody writes. `once` is the random name of their form: sent twice it is kept once."""

    clause: str
    text: str
    language: str
    shows_name: bool = False
    credits_name: bool = False
    once: str = ""


@transaction.atomic
def suggest(wanted: Wanted, policy: Policy, *, by: Person, at: datetime | None = None) -> Suggestion:
    """Keep a suggestion, tell whoever decides, and promise a decision.

    Raises:
        RefusedError: the policy has no such clause, or nothing was written.
    """
    at = at or timezone.now()
    if not wanted.text.strip() or wanted.clause not in {clause.id for clause in policy.clauses}:
        raise RefusedError(gettext("Write what you would change about a clause of the policy."))
    names = ("clause", "language", "shows_name", "credits_name")
    fields = {name: getattr(wanted, name) for name in names}
    fields |= {"text": wanted.text.strip(), "by": by, "at": at, "due_at": at + timedelta(days=settings.SUGGESTION_DAYS)}
    once = sha256(f"{by.pk} {wanted.once}".encode()).hexdigest() if wanted.once else None
    if once and (found := Suggestion.objects.filter(once=once).first()):
        return found
    made = Suggestion.objects.create(once=once, **fields)
    record("suggestions.made", by=by, about=made, said={"clause": made.clause}, at=at)
    path = reverse("suggestions:deciding", args=(made.key,))
    context = {"clause": made.clause, "due": made.due_at.isoformat(), "path": path}
    for person in people_of(desk_of(made.clause)):
        if person != by:
            send(to=person, template="suggestions/mail/arrived", context=context, key=f"{made.pk} {person.pk}")
    wait_for(made)
    return made


@transaction.atomic
def support(suggestion: Suggestion, *, by: Person, at: datetime | None = None) -> Support:
    """Support a suggestion of somebody else; once each.

    Raises:
        PermissionDenied: it is their own.
        RefusedError: it does not wait any more.
    """
    if suggestion.by_id == by.pk:
        raise PermissionDenied
    _waiting(suggestion)
    found, new = Support.objects.get_or_create(suggestion=suggestion, person=by, defaults={"at": at or timezone.now()})
    if new:
        record("suggestions.supported", by=None, about=suggestion, said={"clause": suggestion.clause}, at=found.at)
    return found


@transaction.atomic
def take_back(suggestion: Suggestion, *, by: Person, at: datetime | None = None) -> bool:
    """Support it no more, and return whether they did."""
    gone, _rows = Support.objects.filter(suggestion=suggestion, person=by).delete()
    if gone:
        record("suggestions.support_ended", by=None, about=suggestion, said={"clause": suggestion.clause}, at=at)
    return bool(gone)


@transaction.atomic
def withdraw(suggestion: Suggestion, *, by: Person, at: datetime | None = None) -> Withdrawal:
    """Take one's own suggestion back, as long as nothing was decided.

    Raises:
        PermissionDenied: it is somebody else's.
        RefusedError: it does not wait any more.
    """
    if suggestion.by_id != by.pk:
        raise PermissionDenied
    _waiting(suggestion)
    found = Withdrawal.objects.create(suggestion=suggestion, at=at or timezone.now())
    record("suggestions.withdrawn", by=by, about=suggestion, said={"clause": suggestion.clause}, at=found.at)
    return found


def _waiting(suggestion: Suggestion) -> None:
    found = Suggestion.objects.select_for_update().get(pk=suggestion.pk)
    if not found.is_open:
        raise RefusedError(gettext("This suggestion does not wait for a decision any more."))
