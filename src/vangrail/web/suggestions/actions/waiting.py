"""What happens to a suggestion with time: whoever decides is reminded, then the owner is told, and people are forgotten."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from vangrail.web.audit.actions import record
from vangrail.web.due.mail import send
from vangrail.web.suggestions.models import Forgotten, Reminder, Suggestion
from vangrail.web.suggestions.queries.deciding import desk_of, owners, people_of


@transaction.atomic
def remind(suggestion: Suggestion, reason: str, *, at: datetime) -> Reminder | None:
    """Tell the clause's desk that a decision is due soon, or the policy's owner that it is late; once for each promised day."""
    if not suggestion.is_open:
        return None
    people = people_of(desk_of(suggestion.clause)) if reason == "soon" else owners()
    to = next((each for each in people if each.pk != suggestion.by_id), None)
    fields = {"to": to, "at": at}
    found, new = Reminder.objects.get_or_create(
        suggestion=suggestion, reason=reason, due_at=suggestion.due_at, defaults=fields
    )
    if not new:
        return None
    record(
        "suggestions.reminded", by=None, about=suggestion, said={"reason": reason, "clause": suggestion.clause}, at=at
    )
    if to:
        path = reverse("suggestions:deciding", args=(suggestion.key,))
        context = {"clause": suggestion.clause, "reason": reason, "due": suggestion.due_at.isoformat(), "path": path}
        send(to=to, template="suggestions/mail/waiting", context=context, key=f"{suggestion.pk} {found.pk}")
    return found


def forget(*, at: datetime) -> int:
    """Forget who made and who supported the suggestions that ended long enough ago, and return how many that were."""
    before = at - timedelta(days=settings.SUGGESTION_KEEP_DAYS)
    ended = Q(decision__at__lt=before) | Q(merge__at__lt=before) | Q(withdrawal__at__lt=before)
    rows = list(Suggestion.objects.filter(ended, forgotten__isnull=True))
    for row in rows:
        with transaction.atomic():
            Forgotten.objects.create(suggestion=row, supporters=row.supports.count(), at=at)
            row.supports.all().delete()
            Suggestion.objects.filter(pk=row.pk).update(by=None, shows_name=False, credits_name=False, once=None)
            record("suggestions.forgotten", by=None, about=row, at=at)
    return len(rows)
