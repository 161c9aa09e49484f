"""What is done later about suggestions."""

from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from vangrail.web.due import task
from vangrail.web.due.actions import later
from vangrail.web.suggestions.actions import waiting
from vangrail.web.suggestions.models import Suggestion

SOON: Final = timedelta(days=7)
"""How long before the promised day whoever decides is reminded."""


def wait_for(suggestion: Suggestion) -> None:
    """See to it that a suggestion does not wait for ever: a reminder before its day, and the policy's owner on it."""
    for reason, at in (("soon", suggestion.due_at - SOON), ("late", suggestion.due_at)):
        key = f"{suggestion.pk} {reason} {suggestion.due_at.isoformat()}"
        later(pass_on, suggestion.pk, reason, suggestion.due_at.isoformat(), at=at, key=key)


@task
def pass_on(suggestion: int, reason: str, due: str) -> None:
    """Remind of a suggestion, unless another day was promised meanwhile."""
    found = Suggestion.objects.filter(pk=suggestion).first()
    if found is not None and found.due_at == datetime.fromisoformat(due):
        waiting.remind(found, reason, at=timezone.now())


@task
def sweep() -> None:
    """Forget who made and supported what ended long enough ago."""
    waiting.forget(at=timezone.now())
