"""What happens to a question with time: it goes on to somebody else, and what was sent with it is forgotten."""

from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from vangrail.web.audit.actions import record
from vangrail.web.due.mail import send
from vangrail.web.questions.models import Answer, Escalation, Forgotten, Question, Sent
from vangrail.web.questions.queries.seats import owner, seat

ABANDONED: Final = timedelta(days=90)
"""After this time what was sent with a question that nobody answered is forgotten as well."""


@transaction.atomic
def escalate(question: Question, reason: str, *, at: datetime) -> Escalation | None:
    """Pass a question on that nobody has answered: to the deputy when it is late, to the policy's owner after days; once each."""
    if question.is_answered:
        return None
    to = seat(question.desk).next if reason == "late" else owner()
    found, is_new = Escalation.objects.get_or_create(question=question, reason=reason, defaults={"to": to, "at": at})
    if not is_new:
        return None
    said = {"reason": reason, "to": to and to.pk, "desk": question.desk}
    record("questions.escalated", by=None, about=question, said=said, at=at)
    if to:
        path = reverse("questions:question", args=(question.key,))
        context = {"desk": question.desk, "reason": reason, "path": path}
        send(to=to, template="questions/mail/waiting", context=context, key=f"{question.pk} {reason}")
    return found


def forget(*, at: datetime) -> int:
    """Delete what was sent with questions whose answer is long enough ago, and return with how many that was."""
    answered = Q(question__answer__at__lt=at - timedelta(days=settings.QUESTION_DAYS))
    abandoned = Q(question__answer__isnull=True, question__asked_at__lt=at - ABANDONED)
    rows = list(Sent.objects.filter(answered | abandoned).select_related("question"))
    for row in rows:
        with transaction.atomic():
            question = row.question
            row.delete()
            Forgotten.objects.create(question=question, at=at)
            record("questions.forgotten", by=None, about=question, at=at)
    return len(rows)


@transaction.atomic
def forget_people(*, at: datetime) -> int:
    """Forget who asked and what was answered long enough ago; that something was asked about a clause stays, as a number."""
    before = at - timedelta(days=settings.ANSWER_DAYS)
    old = Question.objects.filter(answer__at__lt=before).exclude(asker=None, receipt="", answer__text="")
    numbers = list(old.values_list("pk", flat=True))
    Question.objects.filter(pk__in=numbers).update(asker=None, receipt="")
    Answer.objects.filter(question__in=numbers).update(text="")
    if numbers:
        record("questions.people_forgotten", by=None, said={"number": len(numbers)}, at=at)
    return len(numbers)
