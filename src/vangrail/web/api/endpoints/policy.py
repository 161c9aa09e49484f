"""The policy for whoever reads it by program: the same documents, clauses and people who answer as on the pages."""

from collections.abc import Iterator
from typing import Annotated, Any, Final

from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from ninja import Query, Router, Status

from vangrail.documents.clauses import look_up, who_answers
from vangrail.documents.render import render
from vangrail.languages import choose
from vangrail.policy.audience import AUDIENCES
from vangrail.policy.company import TOPICS
from vangrail.policy.model import Policy
from vangrail.web.api.letting import caller, everybody, ration, says
from vangrail.web.api.schemas.common import Code, Line
from vangrail.web.api.schemas.policy import Audience, ClausesOut, DocumentOut, PolicyOut, VoicesOut
from vangrail.web.api.site import Told
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import audiences_for, audiences_of, current_version, policy_of, who_speaks

router: Final = Router(tags=["policy"])


def _reads(summary: str, gives: Any) -> dict[str, Any]:
    """Everybody may ask: what they may read is decided for each document, as on the pages."""
    return says(summary, "policy:read", gives=gives, faults=(404, 503), everybody=everybody)


@router.get("policy", **_reads("Which policy holds", {200: PolicyOut, 304: None}))
def policy(request: HttpRequest, response: HttpResponse) -> Any:
    """Say which policy holds now and in what it can be read. Its digest is the ETag of everything under this address."""
    ration(request)
    version, found = _holds()
    if _known(request, response, found.digest):
        return Status(304, None)
    return {
        "company": found.company.name,
        "number": version.number,
        "version": found.version,
        "digest": found.digest,
        "holds_since": version.publication.effective,
        "languages": list(found.languages),
        "audiences": list(_audiences(request, found)),
    }


@router.get("policy/clauses", **_reads("What the policy says about something", {200: ClausesOut, 304: None}))
def clauses(
    request: HttpRequest,
    response: HttpResponse,
    about: Annotated[Line, Query(description="A clause's id, or words.")],
    audience: Audience = "personal",
    language: Code | None = None,
) -> Any:
    """Return a clause by its id, or up to five that words are about."""
    ration(request)
    _version, found = _holds()
    if _known(request, response, found.digest):
        return Status(304, None)
    _may_read(request, found, audience)
    passages = look_up(found, about, audience, choose(language, found.languages))
    return {"items": passages, "policy": found.digest}


@router.get("policy/documents/{audience}/{language}", **_reads("A whole document", {200: DocumentOut, 304: None}))
def document(request: HttpRequest, response: HttpResponse, audience: Audience, language: Code) -> Any:
    """Return the policy for some readers in a language that it has, as Markdown."""
    ration(request)
    _version, found = _holds()
    if _known(request, response, found.digest):
        return Status(304, None)
    _may_read(request, found, audience)
    if language not in found.languages:
        raise Http404
    markdown = render(found, audience, language, format="md").decode()
    return {"audience": audience, "language": language, "policy": found.digest, "markdown": markdown}


@router.get("policy/voices", **_reads("Who answers about something", VoicesOut))
def voices(
    request: HttpRequest,
    topic: Annotated[Line, Query(description="press, customers, company …; a desk; or words.")],
    language: Code | None = None,
) -> Any:
    """Return who speaks about a topic, the best fit first; the desk where nobody is appointed."""
    ration(request)
    _version, found = _holds()
    _may_read(request, found, "personal")
    return {"items": list(_voices(found, topic.strip(), choose(language, found.languages)))}


def _voices(policy: Policy, topic: str, language: str) -> Iterator[dict[str, Any]]:
    name = topic.casefold()
    if name in TOPICS:
        names = (
            "topic",
            "name",
            "contact",
            "deputy",
            "desk",
            "hours",
            "answers_within",
            "channel",
            "language",
            "market",
        )
        yield from ({each: getattr(voice, each) for each in names} for voice in who_speaks(policy, name))
        return
    for found in who_answers(policy, topic, language):
        desk = found.desk
        yield {
            "topic": topic, "name": desk.person, "contact": desk.contact, "deputy": desk.deputy, "desk": desk.name,
            "hours": desk.hours, "answers_within": desk.answers_within,
        }  # fmt: skip


def _holds() -> tuple[Version, Policy]:
    version = current_version()
    if version is None:
        raise Told(503)
    return version, policy_of(version.pk, version.digest)


def _audiences(request: HttpRequest, policy: Policy) -> tuple[str, ...]:
    """Return the readers whose document may be read: everybody's for a token of the site, else those of whom it acts for."""
    asking = caller(request)
    if asking and asking.person is None:
        return tuple(name for name in AUDIENCES if name in audiences_of(policy))
    return audiences_for(asking.person if asking else AnonymousUser(), policy)


def _may_read(request: HttpRequest, policy: Policy, audience: str) -> None:
    if audience not in _audiences(request, policy):
        raise Http404


def _known(request: HttpRequest, response: HttpResponse, digest: str) -> bool:
    """Tell whether whoever asks has this already; what was decided for one token is kept by no cache but theirs."""
    tag = f'"{digest}"'
    response["ETag"], response["Cache-Control"] = tag, "private, no-cache"
    return tag in request.headers.get("If-None-Match", "")
