"""What is done later about questions."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from vangrail.web.due import task
from vangrail.web.due.actions import later
from vangrail.web.questions.actions.waiting import escalate, forget, forget_people
from vangrail.web.questions.models import Question


@task
def pass_on(question: int) -> None:
    """Pass a question on whose promised time is over, and once more after days."""
    found = Question.objects.filter(pk=question).first()
    if found is not None and escalate(found, "late", at=timezone.now()):
        later(insist, question, at=found.due_at + timedelta(days=settings.ESCALATE_DAYS), key=str(question))


@task
def insist(question: int) -> None:
    """Tell the policy's owner of a question that has waited for days."""
    found = Question.objects.filter(pk=question).first()
    if found is not None:
        escalate(found, "unanswered", at=timezone.now())


@task
def sweep() -> None:
    """Delete what was sent with questions that were answered long enough ago, and forget who asked those that are old."""
    forget(at=timezone.now())
    forget_people(at=timezone.now())
