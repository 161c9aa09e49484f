"""The questions that somebody may see."""

import base64
import hmac
from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.questions.models import Question


@dataclass(frozen=True, slots=True)
class Inbox:
    """What waits at somebody's desks and what was answered last."""

    late: list[Question]
    open: list[Question]
    answered: list[Question]


def inbox(person: Person, *, latest: int = 20) -> Inbox:
    """Return what waits for somebody: the questions of their desks, and as the policy's owner those that come to them."""
    found = theirs(person).select_related("asker", "answer", "decision")
    waiting = list(found.filter(answer__isnull=True))
    now = timezone.now()
    return Inbox(
        [each for each in waiting if each.due_at < now],
        [each for each in waiting if each.due_at >= now],
        list(found.filter(answer__isnull=False).order_by("-answer__at")[:latest]),
    )


def theirs(person: Person) -> QuerySet[Question]:
    """Return the questions that somebody may answer."""
    require(person, "questions.answer")
    desks = [role.desk for role in person.roles.all() if role.taken_at is None and role.name == "desk"]
    mine = Q(desk__in=desks)
    if person.has_role("policy_owner"):
        mine |= Q(kind="contest") | Q(stands_in=True) | Q(escalations__isnull=False)
    return Question.objects.filter(pk__in=Question.objects.filter(mine).values("pk"))


def get_for(person: Person, key: str) -> Question:
    """Return a question for who may answer it.

    Raises:
        Http404: there is none, or it is another desk's: who may not know of it learns nothing.
    """
    found = theirs(person).filter(key=key).select_related("asker", "answer", "decision", "sent", "forgotten").first()
    if found is None:
        raise Http404
    return found


def own(person: Person) -> QuerySet[Question]:
    """Return what somebody asked under their name, the last first."""
    return Question.objects.filter(asker=person).select_related("answer").order_by("-asked_at")


def get_own(person: Person, key: str) -> Question:
    """Return a question for who asked it.

    Raises:
        Http404: there is none, or somebody else asked it.
    """
    found = own(person).filter(key=key).select_related("answer", "decision", "sent", "forgotten").first()
    if found is None:
        raise Http404
    return found


def by_receipt(code: str) -> Question | None:
    """Return the question that a code belongs to, however it was typed; None where there is none."""
    related = ("answer", "decision", "sent", "forgotten")
    return (
        Question.objects.filter(asker=None, receipt=digest(code)).exclude(receipt="").select_related(*related).first()
    )


def code_for(once: str) -> str:
    """Return the code with which somebody reads an answer without an account: 80 bits that follow from their form alone."""
    made = hmac.new(settings.SECRET_KEY.encode(), f"receipt {once}".encode(), sha256).digest()[:10]
    text = base64.b32encode(made).decode()
    return "-".join(text[start : start + 4] for start in range(0, 16, 4))


def digest(code: str) -> str:
    """Return what is kept of a code or a form: a keyed digest, from which neither can be found."""
    plain = "".join(sign for sign in code.upper() if sign.isalnum())
    return hmac.new(settings.SECRET_KEY.encode(), f"kept {plain}".encode(), sha256).hexdigest()
