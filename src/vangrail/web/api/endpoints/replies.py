"""Replies that may be used now."""

from typing import Any, Final

from django.http import Http404, HttpRequest
from ninja import Path, Router

from vangrail.web.api.letting import person, ration, says
from vangrail.web.api.schemas.common import Code, Line
from vangrail.web.api.schemas.work import RepliesOut, ReplyOut
from vangrail.web.replies.queries import ready, reply, search

router: Final = Router(tags=["replies"])


@router.get("replies", **says("Look for replies", "replies:read", gives=RepliesOut))
def replies(
    request: HttpRequest,
    words: Line = "",
    language: Code = "en",
) -> Any:
    """Return the replies that fit some words, the best first, as whom the token acts for may use them."""
    ration(request)
    who, language = person(request), language.lower()
    every = {each.id: each for each in ready(language, person=who)}
    if not words.strip():
        return {"items": list(every.values())}
    hits = search(words, language, person=who, most=20)
    return {"items": [every[hit.id] for hit in hits if hit.kind == "reply" and hit.id in every]}


@router.get("replies/{name}", **says("One reply", "replies:read", gives=ReplyOut, faults=(404,)))
def one(request: HttpRequest, name: Path[str], language: Code = "en") -> Any:
    """Return one reply by its id, in a language."""
    ration(request)
    found = reply(name, language.lower(), person=person(request))
    if found is None:
        raise Http404
    return found
