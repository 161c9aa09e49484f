"""All answers of an interview on one page, each with the way to change it."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from vangrail.source.steps import Step
from vangrail.web.editor.models import Interview
from vangrail.web.editor.queries.interview import KEPT, OPEN, questions_in, shown


@dataclass(frozen=True, slots=True)
class Group:
    """A question with its answers: label, answer, address and verb of each."""

    title: str
    rows: tuple[tuple[str, str, str, str], ...]


def review_rows(interview: Interview, language: str) -> list[Group]:
    """Return every question with what was answered."""
    return [
        Group(steps[0].question.prompt, tuple(_row(step, interview.given, name) for step in _asked(steps, interview)))
        for name, steps in questions_in(language).items()
    ]


def _asked(steps: list[Step], interview: Interview) -> list[Step]:
    return [step for step in steps if step.asked(interview.given)]


def _row(step: Step, given: dict[str, Any], question_id: str) -> tuple[str, str, str, str]:
    where = reverse("editor:question", args=[question_id])
    return step.label, said(step, given), f"{where}?from=check", ""


def said(step: Step, given: dict[str, Any]) -> str:
    """Return an answer in words, whatever it is."""
    value = given.get(step.key)
    if isinstance(value, bool):
        return gettext("Yes") if value else gettext("No")
    words = {
        OPEN: gettext("I don’t know yet: a careful default, and a to-do"),
        KEPT: gettext("On the list that one desk alone can read"),
    }
    return words.get(str(value)) or shown(step, given) or gettext("Nothing")
