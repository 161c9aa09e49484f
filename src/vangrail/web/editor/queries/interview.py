"""The interview that is on its way: its questions, what was answered, and how that was read."""

from collections.abc import Mapping
from typing import Any, Final

from vangrail.source.steps import PICKED, Step, Turn, steps
from vangrail.source.typed import gather, understood
from vangrail.web.editor.models import Interview
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require

OPEN: Final = "?"
"""How an answer says that nobody knows yet."""

KEPT: Final = "*"
"""How an answer says that it stands in the list of its desk."""


def going_for(person: Person) -> Interview | None:
    """Return the interview on its way, for somebody who may write the policy."""
    require(person, "editor.write")
    return Interview.objects.filter(finished_at=None).select_related("begun_by", "touched_by").first()


def questions_in(language: str) -> dict[str, list[Step]]:
    """Return the steps of each question by its id, in the order in which they are asked."""
    found: dict[str, list[Step]] = {}
    for step in steps(language):
        found.setdefault(step.question.id, []).append(step)
    return found


def answered(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was given as the core has it: what nobody knows yet is a turn, and what stands elsewhere is left out."""
    return {key: Turn.OPEN if value == OPEN else value for key, value in given.items() if value != KEPT}


def answers_of(interview: Interview, language: str) -> dict[str, Any]:
    """Return the answers by their keys."""
    return gather(steps(language), answered(interview.given))


def shown(step: Step, given: Mapping[str, Any]) -> str:
    """Return an answer as somebody reads it: the label of a choice, the text as typed with how it was read, or nothing."""
    value = given.get(step.key)
    if value in (None, "", OPEN, KEPT) or not step.asked(given):
        return ""
    if step.kind in PICKED and not isinstance(value, bool):
        return next((choice.label for choice in step.field.choices if choice.value == value), str(value))
    if isinstance(value, bool):
        return ""
    read = understood(step, str(value), answered(given))
    return f"{value} ({read})" if read else str(value)
