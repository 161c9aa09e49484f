"""May this be posted? And: is anything frozen? Nothing that is sent is queued, logged or kept."""

from dataclasses import replace
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router

from vangrail.check.images.look import Seen
from vangrail.web.api.letting import PROGRAMS, ration, says
from vangrail.web.api.schemas.checking import AnswerOut, CrisisOut, DraftIn
from vangrail.web.api.site import answer
from vangrail.web.checks import answering
from vangrail.web.checks.access import everybody_may
from vangrail.web.checks.actions import count
from vangrail.web.checks.answering import Answer
from vangrail.web.checks.limits import PICTURES
from vangrail.web.checks.speaking import speakers
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries import in_force

router: Final = Router(tags=["check"])


@router.post(
    "check",
    **says("May this be posted?", "check", gives=AnswerOut, faults=(400, 413, 503), everybody=everybody_may),
    operation_id="check",
)
def check(request: HttpRequest, draft: DraftIn) -> HttpResponse:
    """Check a draft against the policy that holds now. Nothing of it is queued, logged or kept."""
    ration(request, (PICTURES, len(draft.pictures)), programs=PROGRAMS)
    found, at = ask(draft), timezone.now()
    count(found, at)
    return answer(plain(found))


@router.get(
    "crisis",
    **says("Is anything frozen?", "check", "crisis:read", gives=CrisisOut, everybody=everybody_may),
    operation_id="crisis",
)
def crisis(request: HttpRequest) -> HttpResponse:
    """Say what is held now, until when, and what everybody is told: a publishing tool asks before it posts."""
    ration(request, programs=PROGRAMS)
    found = in_force()
    return answer({"frozen": bool(found), "freezes": [_frozen(freeze) for freeze in found]})


def _frozen(freeze: Freeze) -> dict[str, Any]:
    names = ("what", "desk", "everything", "countries", "told", "say")
    return {
        **{name: getattr(freeze, name) for name in names},
        "since": freeze.started_at.isoformat(),
        "until": freeze.until.isoformat(),
        "accounts": list(freeze.accounts.values()),
        "words": list(freeze.words) if freeze.by_words else [],
    }


def plain(found: Answer) -> dict[str, Any]:
    """Return an answer as plain values. Where it says nothing, nothing is lost by not working out in which language."""
    verdict = found.verdict
    if verdict.findings or verdict.told or found.pictures or isinstance(verdict.answers_in, str):
        return found.to_dict() | {"speakers": [each.to_dict() for each in speakers(found)]}
    return replace(found, verdict=replace(verdict, answers_in="")).to_dict() | {"language": None, "speakers": []}


def ask(draft: DraftIn) -> Answer:
    """Return the answer to a draft: the same as on the page. A picture in words counts as one that was looked at before."""
    given: dict[str, Any] = draft.dict(exclude={"pictures", "subjects", "descriptions"})
    given |= {"pictures": tuple(draft.pictures), "subjects": tuple(draft.subjects)}
    seen = tuple(Seen(text=words) for words in draft.descriptions)
    return answering.answer(answering.Asked(**given, seen=seen))
