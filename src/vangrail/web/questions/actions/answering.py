"""Answering a question, and deciding about a rule that somebody found wrong."""

from datetime import date, datetime, timedelta
from typing import Final

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from vangrail.web.audit.actions import record
from vangrail.web.due.mail import send
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.actions import ask_for_review
from vangrail.web.questions.actions.silencing import propose_silence
from vangrail.web.questions.models import Answer, Decision, Question

SOON: Final = timedelta(days=30)
"""Within which time a clause is looked at whose rule will change."""


@transaction.atomic
def answer(question: Question, text: str, *, by: Person, at: datetime | None = None) -> Answer:
    """Answer a question; who asked under their name gets a mail with a link. A second answer leaves the first as it is."""
    require(by, "questions.answer", question)
    found, is_new = Answer.objects.get_or_create(
        question=question, defaults={"text": text, "by": by, "at": at or timezone.now()}
    )
    if is_new:
        record("questions.answered", by=by, about=question, at=found.at)
        if question.asker:
            path = reverse("questions:own_question", args=(question.key,))
            context = {"desk": question.desk, "path": path}
            send(to=question.asker, template="questions/mail/answered", context=context, key=str(question.pk))
    return found


@transaction.atomic
def decide(
    question: Question, outcome: str, text: str, *, by: Person, until: date | None = None, at: datetime | None = None
) -> Decision:
    """Decide about a rule that somebody found wrong, and answer why.

    A rule that will change has its clause looked at within a month; one that is to be silent becomes a proposed version where the
    one who decides may propose one, else a review for who may.
    """
    at = at or timezone.now()
    found = answer(question, text, by=by, at=at)
    decision, is_new = Decision.objects.get_or_create(
        question=question, defaults={"outcome": outcome, "until": until, "by": by, "at": found.at}
    )
    if is_new:
        said = {"outcome": outcome, "rule": question.rule, "until": until}
        record("questions.decided", by=by, about=question, said=said, at=at)
        _follow(question, decision, by, at)
    return decision


def _follow(question: Question, decision: Decision, by: Person, at: datetime) -> None:
    if decision.outcome == "stays":
        return
    day = timezone.localdate(at) + SOON
    if decision.outcome == "silenced" and decision.until:
        if propose_silence(question.rule, question.answer.text, decision.until, by=by):
            return
        day = min(day, decision.until)
    note = gettext("Somebody found the rule %(rule)s wrong.") % {"rule": question.rule}
    ask_for_review(question.clause, due=day, trigger="questions", by=by, note=note, at=at)
