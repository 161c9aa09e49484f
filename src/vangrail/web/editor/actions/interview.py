"""The interview: an answer at a time, kept as soon as it is given, until a draft is made of all of them."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from vangrail.errors import AnswersError, PolicyError
from vangrail.source.answer_values import terms
from vangrail.source.answers import answers_to_source
from vangrail.source.model import PolicySource
from vangrail.source.steps import Step
from vangrail.source.typed_back import typed_of
from vangrail.source.update import updated
from vangrail.web.audit.actions import record
from vangrail.web.editor.actions.secret import add_secret
from vangrail.web.editor.actions.workspace import start
from vangrail.web.editor.errors import RefusedError
from vangrail.web.editor.models import Change, Interview, Workspace
from vangrail.web.editor.queries.interview import KEPT, OPEN, answers_of
from vangrail.web.editor.queries.workspace import source_from
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require

SECRET = "legal_matters"
"""The answer that goes straight to the list of its desk."""

STAYS = (
    "version",
    "routes",
    "consultations",
    "allow",
    "review",
    "leave_out",
    "clauses",
    "second_opinion",
    "open_check",
)
"""What no question asks for: it stays when a policy is answered anew."""

DETAILED = ("rooms", "accounts", "embargoes", "quiet_periods")
"""Parts with details that no question asks for: they stay where the answer is as it was."""


@transaction.atomic
def begin(*, by: Person, language: str = "en") -> Interview:
    """Begin an interview, with what the draft says where there is one, or go on with the one that is on its way."""
    require(by, "editor.write")
    going = Interview.objects.filter(finished_at=None).first()
    if going is None:
        draft = Workspace.objects.first()
        given = typed_of(source_from(draft.files), language) if draft else {}
        going = Interview.objects.create(given=given, begun_by=by, touched_by=by)
        record("interview.begun", by=by, about=going)
    return going


@transaction.atomic
def answer(interview: Interview, values: Mapping[str, Any], *, by: Person) -> Interview:
    """Keep what was answered, by the key of its step. An empty text takes an answer back."""
    require(by, "editor.write")
    held = Interview.objects.select_for_update().get(pk=interview.pk)
    given = {**held.given, **values}
    secret = given.get(SECRET)
    if isinstance(secret, str) and secret not in {"", OPEN, KEPT}:
        add_secret(terms(secret), by=by)
        given[SECRET] = KEPT
    held.given = {key: value for key, value in given.items() if value not in ("", None)}
    held.touched_by, held.touched_at = by, timezone.now()
    held.save()
    return held


@transaction.atomic
def leave_open(interview: Interview, steps: Iterable[Step], *, by: Person) -> Interview:
    """Say of the steps of a question that have no answer that nobody knows yet: they become careful defaults and to-dos."""
    unknown = {step.key: OPEN for step in steps if not step.field.required and step.key not in interview.given}
    return answer(interview, unknown, by=by)


@transaction.atomic
def finish(interview: Interview, *, by: Person, language: str) -> Change:
    """Make a draft of the answers. What no question asks for stays as it was in the draft there is.

    Raises:
        RefusedError: the answers do not make a policy.
    """
    require(by, "editor.write")
    old = Workspace.objects.first()
    try:
        source = answers_to_source(answers_of(interview, language), language)
        if old:
            source = _over(source, source_from(old.files), interview, language)
        files = updated(old.files if old else {}, source)
    except (AnswersError, PolicyError) as error:
        raise RefusedError(error.problems) from error
    made = start(files, by=by, kind="answered")
    Interview.objects.filter(pk=interview.pk).update(finished_by=by, finished_at=timezone.now())
    return made


def _over(source: PolicySource, old: PolicySource, interview: Interview, language: str) -> PolicySource:
    """Return the source that the answers make, with what the draft says beyond them where an answer is as it was."""
    before = typed_of(old, language)
    same = {name for name in DETAILED if interview.given.get(name) == before.get(name)}
    kept = {name: getattr(old, name) for name in (*STAYS, *same)}
    desks = {**source.desks}
    for name, desk in old.desks.items():
        key = f"desks.{name}"
        if key in before and interview.given.get(key) == before[key]:
            desks[name] = desk
    company = source.company
    if all(interview.given.get(key) == before.get(key) for key in ("third_parties", "third_parties.who")):
        kept["audiences"] = old.audiences
    if interview.given.get("spokespersons") == before.get("spokespersons"):
        company = company.model_copy(update={"spokespersons": old.company.spokespersons})
    return source.model_copy(update={**kept, "desks": desks, "company": company})
