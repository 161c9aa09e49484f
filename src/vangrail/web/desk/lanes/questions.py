"""Questions of colleagues that somebody's desks answer."""

from typing import Final

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangrail.web.desk.lanes.item import Counts, Item, Lane, Verb
from vangrail.web.desk.look import Look
from vangrail.web.policies.shown import clause_title, desk_name
from vangrail.web.questions.models import Question
from vangrail.web.questions.queries.questions import theirs


def waiting(look: Look) -> QuerySet[Question]:
    """Return the questions that somebody may answer and nobody has. They have no account and no topic."""
    found = theirs(look.person).filter(answer__isnull=True)
    if look.account or look.topic:
        return found.none()
    if look.whose == "mine":
        found = found.filter(answers=look.person)
    elif look.whose == "nobody":
        found = found.filter(answers__isnull=True)
    return found.filter(due_at__lt=look.at) if look.late else found


def count(look: Look) -> Counts:
    """Return how many wait."""
    found = waiting(look).order_by()
    return Counts(found.count(), found.filter(due_at__lt=look.at).count())


def first(look: Look, most: int) -> list[Item]:
    """Return those that are due first."""
    return [_item(question, look) for question in waiting(look).select_related("answers")[:most]]


def _item(question: Question, look: Look) -> Item:
    url = reverse("questions:question", args=(question.key,))
    return Item(
        "questions",
        f"question-{question.pk}",
        clause_title(question.clause) if question.clause else _("A question"),
        url,
        question.due_at,
        look.at,
        holder=question.answers.name if question.answers else "",
        is_mine=question.answers_id == look.person.pk,
        about=(desk_name(question.desk), _("found wrong") if question.kind == "contest" else _("from a colleague")),
        verbs=(Verb(_("Answer the question"), url, "r"),),
    )


LANE: Final = Lane("questions", gettext_lazy("Questions"), count, first, "questions.answer")
