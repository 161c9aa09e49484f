"""Answers for everybody by program, as oneself: written anew, said in other words, and retired.

One address is that of reading, so they stand in the same router: one address is one view with several verbs.
"""

from typing import Any

from django.http import HttpRequest
from ninja import Path, Status

from vangrail.web.api.endpoints.questions import router
from vangrail.web.api.letting import person, ration, says
from vangrail.web.api.repeating import only_once
from vangrail.web.api.schemas.precedents import PrecedentIn, RetirementIn, RetirementOut
from vangrail.web.api.schemas.work import PrecedentOut
from vangrail.web.api.site import Told
from vangrail.web.api.words import taken, without_zeros
from vangrail.web.people.models import Person
from vangrail.web.policies.actions import retire_precedent
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.models import Precedent, Retirement
from vangrail.web.policies.queries import current
from vangrail.web.questions.actions.precedents import publish
from vangrail.web.questions.forms.precedents import PrecedentForm, WhyForm
from vangrail.web.questions.queries.book import desk_of, get_for
from vangrail.web.questions.queries.questions import get_for as question_for

__all__ = ["router"]


def _writes(summary: str, gives: Any, *faults: int) -> dict[str, Any]:
    return says(summary, "precedents:write", gives=gives, faults=(400, 413, *faults))


@router.post("precedents", **_writes("Write an answer for everybody", {201: PrecedentOut}, 503))
def writing(request: HttpRequest, wanted: PrecedentIn) -> Any:
    """Write an answer that nobody asked for yet, for the first desk of whom the token acts for."""
    ration(request)
    who = person(request)
    made = only_once(request, lambda: _published(wanted, desk_of(who), by=who).pk)
    return Status(201, Precedent.objects.get(pk=made))


@router.post(
    "questions/{key}/precedent", **_writes("Make it an answer for everybody", {201: PrecedentOut}, 404, 409, 503)
)
def from_question(request: HttpRequest, key: Path[str], wanted: PrecedentIn) -> Any:
    """Write a question and its answer anew, for everybody. Nothing leads from there to the question."""
    ration(request)
    without_zeros(key=key)
    who = person(request)

    def write() -> int:
        question = question_for(who, key)
        if not question.is_answered:
            raise Told(409, "open", "Answer the question first.")
        return _published(wanted, question.desk, rule=question.rule, by=who).pk

    return Status(201, Precedent.objects.get(pk=only_once(request, write)))


@router.post("precedents/{key}/wording", **_writes("Say it in other words", {201: PrecedentOut}, 404, 409, 503))
def rewording(request: HttpRequest, key: Path[str], wanted: PrecedentIn) -> Any:
    """Say an answer for everybody in other words: a new one takes its place, and the old one is retired."""
    ration(request)
    without_zeros(key=key)
    who = person(request)

    def write() -> int:
        found = get_for(who, key)
        if not found.stands:
            raise Told(409, "retired", "This answer is cited no more. Write a new one.")
        return _published(wanted, found.desk, rule=found.rule, replaces=found, by=who).pk

    return Status(201, Precedent.objects.get(pk=only_once(request, write)))


@router.post("precedents/{key}/retirement", **_writes("Retire an answer for everybody", RetirementOut, 404))
def retiring(request: HttpRequest, key: Path[str], given: RetirementIn) -> Any:
    """Let an answer for everybody be cited no more. Retired a second time it stays as it is."""
    ration(request)
    without_zeros(key=key)
    who, why = person(request), taken(WhyForm(given.dict()))["why"]
    made = only_once(request, lambda: retire_precedent(get_for(who, key), why, by=who).precedent_id)
    found = Retirement.objects.get(precedent=made)
    return {"key": key, "at": found.at, "why": found.why}


def _published(
    wanted: PrecedentIn, desk: str, *, by: Person, rule: str = "", replaces: Precedent | None = None
) -> Precedent:
    """Publish what the form of the page takes, which looks for names and numbers and says each that it finds.

    Raises:
        Told: it refuses something, or there is no policy yet.
    """
    policy = current()
    if policy is None:
        raise Told(503)
    for name, texts in (("question", wanted.question), ("text", wanted.text)):
        if strange := sorted({*texts} - {*policy.languages}):
            raise Told(422, "field", f"{name}: the policy is not in {', '.join(strange)}.", name)
    if wanted.by_rule and not rule:
        raise Told(422, "field", "by_rule: there is no rule that it is about.", "by_rule")
    form = PrecedentForm(_laid_out(wanted, rule), policy=policy)
    nobody = bool(taken(form)["nobody"])
    try:
        return publish(form.precedent(desk), policy, by=by, replaces=replaces, nobody=nobody)
    except RefusedError as error:
        raise Told(422, "refused", str(error)) from None


def _laid_out(wanted: PrecedentIn, rule: str) -> dict[str, Any]:
    """Return what was sent as the fields of the page's form: a language a field, and one thing a line."""
    said = wanted.dict(exclude={"question", "text", "words"})
    texts = {f"{name}_{code}": text for name in ("question", "text") for code, text in getattr(wanted, name).items()}
    return said | texts | {"rule": rule, "words": "\n".join(", ".join(group) for group in wanted.words)}
