"""Writing down what became of a try, each with a line for whoever runs the site."""

import logging
from datetime import datetime
from typing import Final

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from vangrail.decisions.delivery import Step
from vangrail.web.audit.actions import record
from vangrail.web.due.actions import later
from vangrail.web.due.mail import send
from vangrail.web.outlets.models import Attempt, Delivery, Trouble
from vangrail.web.outlets.models import Sent as SentRecord
from vangrail.web.outlets.networks.port import Sent

logger: Final = logging.getLogger(__name__)
LINE: Final = 300


@transaction.atomic
def sent(delivery: Delivery, attempt: Attempt, found: Sent) -> None:
    """Write down that a post is out."""
    now = timezone.now()
    _end(attempt, "sent", "")
    defaults = {"link": found.link[:500], "name": found.name[:300], "seal": attempt.seal, "at": now}
    SentRecord.objects.get_or_create(delivery=delivery, defaults=defaults)
    _leave(delivery, look_at=None, tries=0, waits_for="", line="", done_at=now)
    kind = "outlets.sent" if found.link else "outlets.handed"
    record(kind, by=None, about=delivery.draft, said=_said(delivery) | {"link": found.link}, at=now)


@transaction.atomic
def refused(delivery: Delivery, line: str) -> None:
    """Write down that the network said no, and ask a person."""
    if attempt := delivery.attempts.filter(ended_at=None).first():
        _end(attempt, "refused", line)
    troubled(delivery, "failed", line)


@transaction.atomic
def troubled(delivery: Delivery, kind: str, line: str) -> None:
    """Ask a person what to do about a post: it is unsure whether it is out, it was refused, or its time has passed."""
    logger.warning("post %d to %s: %s: %s", delivery.pk, delivery.account, kind, line)
    if kind == "unsure" and (attempt := delivery.attempts.filter(ended_at=None).first()):
        _end(attempt, "unsure", line)
    Trouble.objects.get_or_create(delivery=delivery, decision="", defaults={"kind": kind, "line": line[:LINE]})
    _leave(delivery, look_at=None, line=line)
    record(f"outlets.{kind}", by=None, about=delivery.draft, said=_said(delivery) | {"line": line})
    if delivery.made_by:
        path = reverse("outlets:delivery", args=(delivery.pk,))
        key = f"{delivery.pk} {delivery.troubles.count()}"
        send(to=delivery.made_by, template="outlets/mail/waits", context={"kind": kind, "path": path}, key=key)


@transaction.atomic
def away(delivery: Delivery, line: str, until: datetime) -> None:
    """Write down that there was no answer, and when the next try is."""
    logger.warning(
        "post %d to %s: %s; again at %s", delivery.pk, delivery.account, line, until.isoformat("T", "seconds")
    )
    delivery.tries += 1
    _leave(delivery, look_at=until, tries=delivery.tries, waits_for="answer", line=line)
    _again(delivery, until)


@transaction.atomic
def wait(delivery: Delivery, step: Step) -> None:
    """Write down what a post waits for, and until when it is not looked at."""
    until = step.until or timezone.now()
    _leave(delivery, look_at=until, waits_for=step.why)
    if step.why in {"time", "answer"}:
        _again(delivery, until)


def _again(delivery: Delivery, until: datetime) -> None:
    from vangrail.web.outlets.tasks import deliver

    later(deliver, delivery.pk, at=until)


def _end(attempt: Attempt, outcome: str, line: str) -> None:
    attempt.ended_at, attempt.outcome, attempt.line = timezone.now(), outcome, line[:LINE]
    attempt.save(update_fields=("ended_at", "outcome", "line"))


def _leave(delivery: Delivery, **values: object) -> None:
    for name, value in values.items():
        setattr(delivery, name, str(value)[:LINE] if name == "line" else value)
    delivery.save(update_fields=tuple(values))


def _said(delivery: Delivery) -> dict[str, str]:
    return {"draft": str(delivery.draft), "account": str(delivery.account), "language": delivery.language}
