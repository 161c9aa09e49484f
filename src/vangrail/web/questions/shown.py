"""A question as rows of a page."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vangrail.documents.people import office
from vangrail.policy.model import Policy
from vangrail.web.policies.queries import current
from vangrail.web.questions.models import Question
from vangrail.web.questions.queries.health import Health

Row = tuple[Any, ...]


def desk_name(desk: str) -> str:
    """Return what a desk is called in the language of the page."""
    return office(desk, get_language() or "en")


def moment(value: Any) -> str:
    """Return a moment as people write it."""
    return date_format(localtime(value), "DATETIME_FORMAT")


def clause_title(name: str) -> str:
    """Return a clause's title in the language of the page; its id where the policy no longer has it."""
    policy: Policy | None = current()
    found = next((each for each in policy.clauses if each.id == name), None) if policy else None
    if found is None:
        return name
    return (found.texts.get(get_language() or "") or next(iter(found.texts.values()))).title


def facts(question: Question) -> Iterator[Row]:
    """Yield what is known of a question, as keys and values."""
    yield _("Desk"), desk_name(question.desk)
    yield _("From"), question.asker.name if question.asker else _("a colleague")
    yield _("Asked"), moment(question.asked_at)
    yield _("Answer promised by"), moment(question.due_at)
    if question.clause:
        yield _("Clause"), clause_title(question.clause), *_clause_link(question.clause)
    if question.rule:
        yield _("Rule"), question.rule


def _clause_link(name: str) -> Row:
    """Return the address of a clause and what it is for; nothing where the policy no longer has it."""
    policy = current()
    if policy is None or name not in {each.id for each in policy.clauses}:
        return ()
    language = get_language() if get_language() in policy.languages else policy.languages[0]
    return reverse("policies:clause", args=(language, name)), _("Read the clause")


def inbox_rows(questions: Sequence[Question]) -> list[Row]:
    """Return a row for each question: it leads to its page."""
    return [
        (
            (_title(each), reverse("questions:question", args=(each.key,))),
            desk_name(each.desk),
            moment(each.due_at),
            _state(each),
        )
        for each in questions
    ]


def own_rows(questions: Sequence[Question]) -> list[Row]:
    """Return a row for each question of somebody's own."""
    return [
        ((_title(each), reverse("questions:own_question", args=(each.key,))), desk_name(each.desk), _state(each))
        for each in questions
    ]


def health_rows(found: Sequence[Health]) -> list[Row]:
    """Return a row for each clause or rule. A dash stands for fewer than five."""
    return [
        (
            each.rule or each.title,
            *(each.title for _one in (each.rule,) if each.rule),
            *(each.checked or "–" for _one in (each.review,) if each.review),
            each.asked or "–",
            each.contested or "–",
            ", ".join(
                f"{one.rule} → {date_format(one.until)}" if not each.rule else date_format(one.until)
                for one in each.silent
            ),
            *(date_format(each.review) for _one in (each.review,) if each.review),
        )
        for each in found
    ]


def _title(question: Question) -> str:
    about = clause_title(question.clause) if question.clause else _("A question")
    return _("Found wrong: %(what)s") % {"what": about} if question.kind == "contest" else about


def _state(question: Question) -> Row:
    if question.is_answered:
        return _("Answered"), "", "done"
    return (_("Late"), "", "dont") if question.is_late else (_("Open"), "", "due")
