"""Sending a question: only what was ticked is kept, and the mail about it holds nothing of it."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from vangrail.policy.model import Policy
from vangrail.web.audit.actions import record
from vangrail.web.due.actions import later
from vangrail.web.due.mail import send
from vangrail.web.people.models import Person
from vangrail.web.questions.models import Question, Sent
from vangrail.web.questions.queries.questions import code_for, digest
from vangrail.web.questions.queries.seats import promised, seat
from vangrail.web.questions.tasks import pass_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticked:
    """What somebody sends: the desk, and of the rest what they ticked. `once` is the random name of their form."""

    kind: str
    desk: str
    language: str
    once: str
    clause: str = ""
    rule: str = ""
    level: str = ""
    text: str = ""
    marked: str = ""
    thread: str = ""
    note: str = ""


@transaction.atomic
def ask(ticked: Ticked, policy: Policy, *, by: Person | None, at: datetime | None = None) -> Question:
    """Send a question to its desk and return it; a form that was sent before returns its question again.

    `by` is the asker when they ticked their name, else None: then nothing says who it was.
    """
    at = at or timezone.now()
    who = seat(ticked.desk)
    question, is_new = Question.objects.get_or_create(
        once=digest(ticked.once),
        defaults={
            **{name: getattr(ticked, name) for name in ("kind", "desk", "clause", "rule", "level", "language")},
            "asker": by,
            "receipt": "" if by else digest(code_for(ticked.once)),
            "answers": who.person,
            "stands_in": who.stands_in,
            "asked_at": at,
            "due_at": promised(policy, ticked.desk, at),
        },
    )
    if is_new:
        sent = {name: getattr(ticked, name) for name in ("text", "marked", "thread", "note")}
        Sent.objects.create(question=question, **sent)
        _tell(question, by)
    return question


def _tell(question: Question, by: Person | None) -> None:
    """Write it down, mail whom it is for, and see to it that it does not wait for ever."""
    said = {name: getattr(question, name) for name in ("kind", "desk", "clause", "rule")}
    record("questions.asked", by=by, about=question, said=said, at=question.asked_at)
    if question.answers:
        path = reverse("questions:question", args=(question.key,))
        context = {
            "desk": question.desk,
            "kind": question.kind,
            "due": question.due_at.isoformat(),
            "path": path,
        }
        send(to=question.answers, template="questions/mail/asked", context=context, key=f"{question.pk} first")
    later(pass_on, question.pk, at=question.due_at, key=str(question.pk))
