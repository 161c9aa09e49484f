"""What whoever decides does: a decision with its reason, a later day with its reason, and two that say the same put together."""

from datetime import datetime

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from vangrail.web.audit.actions import record
from vangrail.web.due.mail import send
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.errors import RefusedError
from vangrail.web.suggestions.models import Decision, Merge, Postponement, Suggestion, Support
from vangrail.web.suggestions.tasks import wait_for


@transaction.atomic
def decide(suggestion: Suggestion, outcome: str, reason: str, *, by: Person, at: datetime | None = None) -> Decision:
    """Decide, and tell its authors and whoever supported it. A second decision leaves the first as it is.

    Raises:
        PermissionDenied: it is another desk's clause, or their own suggestion.
        RefusedError: there is no reason, or it went into another one.
    """
    found = _waiting(suggestion, by, reason)
    fields = {"outcome": outcome, "reason": reason.strip(), "by": by, "at": at or timezone.now()}
    decision, new = Decision.objects.get_or_create(suggestion=found, defaults=fields)
    if new:
        said = {"clause": found.clause, "outcome": outcome}
        record("suggestions.decided", by=by, about=found, said=said, at=decision.at)
        _tell(found)
    return decision


@transaction.atomic
def postpone(
    suggestion: Suggestion, until: datetime, why: str, *, by: Person, at: datetime | None = None
) -> Postponement:
    """Promise a later day, and say why to its author.

    Raises:
        RefusedError: there is no reason, or the day does not lie behind the promised one.
    """
    found, at = _waiting(suggestion, by, why), at or timezone.now()
    if until <= max(found.due_at, at):
        raise RefusedError(gettext("Choose a day after the one that was promised."))
    made = Postponement.objects.create(suggestion=found, until=until, why=why.strip(), by=by, at=at)
    found.due_at = until
    found.save(update_fields=("due_at",))
    record("suggestions.postponed", by=by, about=found, said={"clause": found.clause, "until": until}, at=at)
    if found.by:
        context = {"clause": found.clause, "due": until.isoformat(), "path": _path(found)}
        send(to=found.by, template="suggestions/mail/postponed", context=context, key=f"{made.pk}")
    wait_for(found)
    return made


@transaction.atomic
def merge(suggestion: Suggestion, into: Suggestion, *, by: Person, at: datetime | None = None) -> Merge:
    """Let a suggestion go on in another one about the same clause: its author and supporters support that one from now on.

    Raises:
        RefusedError: they are about different clauses, or one of them does not wait any more.
    """
    found, other = _waiting(suggestion, by, "-"), _waiting(into, by, "-")
    if found.pk == other.pk or found.clause != other.clause or hasattr(other, "decision"):
        raise RefusedError(gettext("Only two different suggestions about the same clause can go together."))
    at = at or timezone.now()
    made = Merge.objects.create(suggestion=found, into=other, by=by, at=at)
    Merge.objects.filter(into=found).update(into=other)
    people = {*found.supports.values_list("person_id", flat=True), found.by_id} - {other.by_id}
    rows = [Support(suggestion=other, person_id=person, at=at) for person in people if person is not None]
    Support.objects.bulk_create(rows, ignore_conflicts=True)
    record("suggestions.merged", by=by, about=found, said={"clause": found.clause, "into": other.key}, at=at)
    return made


def _waiting(suggestion: Suggestion, by: Person, reason: str) -> Suggestion:
    """Return a suggestion as it is now, for nobody else to decide about meanwhile."""
    found = Suggestion.objects.select_for_update(of=("self",)).get(pk=suggestion.pk)
    require(by, "suggestions.decide", found)
    if not reason.strip():
        raise RefusedError(gettext("Say why: whoever suggested it reads it."))
    if found.state in {"merged", "withdrawn"}:
        raise RefusedError(gettext("This suggestion does not wait for a decision any more."))
    return found


def _tell(suggestion: Suggestion) -> None:
    """Write to the authors of what was decided and of what went into it, and to whoever supported it."""
    authors = {suggestion.by, *(each.suggestion.by for each in suggestion.merged.select_related("suggestion__by"))}
    supporters = {each.person for each in suggestion.supports.select_related("person")}
    for person in sorted({*authors, *supporters} - {None}, key=lambda each: each.pk if each else 0):
        if person is not None:
            context = {"clause": suggestion.clause, "own": person in authors, "path": _path(suggestion)}
            send(to=person, template="suggestions/mail/decided", context=context, key=f"{suggestion.pk} {person.pk}")


def _path(suggestion: Suggestion) -> str:
    return reverse("suggestions:suggestion", args=(suggestion.key,))
