"""A question as rows of a page."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vangrail.policy.model import Policy
from vangrail.source.names import name_of
from vangrail.web.policies.shown import clause_link, clause_title, desk_name
from vangrail.web.questions.models import Question
from vangrail.web.questions.queries.health import Health
from vangrail.web.ui.days import moment

Row = tuple[Any, ...]


def country_name(code: str) -> str:
    """Return what a country is called in the language of the page."""
    return name_of("countries", code, get_language() or "en")


def country_names(policy: Policy) -> list[tuple[str, str]]:
    """Return the countries where people work for the company, each with its name."""
    codes = dict.fromkeys((policy.company.country, *policy.company.also_in))
    return [(code, country_name(code)) for code in codes if code != "ZZ"]


def facts(question: Question) -> Iterator[Row]:
    """Yield what is known of a question, as keys and values."""
    yield _("Desk"), desk_name(question.desk)
    yield _("From"), question.asker.name if question.asker else _("a colleague")
    yield _("Asked"), moment(question.asked_at)
    yield _("Answer promised by"), moment(question.due_at)
    if question.clause:
        yield _("Clause"), clause_title(question.clause), *clause_link(question.clause)
    if question.rule:
        yield _("Rule"), question.rule


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
