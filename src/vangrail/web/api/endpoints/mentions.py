"""What the public says: handed in by a listening tool that has no signature of its own, read and taken care of as somebody."""

from collections.abc import Callable
from typing import Annotated, Any, Final

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils import timezone
from ninja import Path, Query, Router

from vangrail.web.api.letting import person, ration, says
from vangrail.web.api.repeating import only_once
from vangrail.web.api.schemas.common import Number
from vangrail.web.api.schemas.mentions import ClosingIn, MentionOut, MentionsAsked, MentionsOut
from vangrail.web.api.schemas.work import MentionsIn, TakenOut
from vangrail.web.api.site import Told
from vangrail.web.api.words import without_zeros
from vangrail.web.mentions.actions import working
from vangrail.web.mentions.actions.arriving import arrive
from vangrail.web.mentions.actions.listening import took_in
from vangrail.web.mentions.items import Item
from vangrail.web.mentions.models import Closing, Mention, Source
from vangrail.web.mentions.queries.mentions import get_for, listed, place_of

router: Final = Router(tags=["mentions"])
One = Annotated[Number, Path()]


def _works(summary: str) -> dict[str, Any]:
    return says(summary, "mentions:work", gives=MentionOut, faults=(400, 404, 409, 413))


@router.post(
    "sources/{number}/mentions",
    **says("Hand in mentions", "mentions:write", gives=TakenOut, faults=(400, 404, 413)),
)
def handing_in(request: HttpRequest, number: One, given: MentionsIn) -> Any:
    """Take in mentions for a source that takes tables or messages. The same one again is known by its id or address.

    What names none of the brand terms of the source's search, and was not written to the company itself (`to_us`), is dropped:
    it is counted and kept nowhere.
    """
    ration(request)
    source = Source.objects.filter(pk=number, kind__in=("hook", "table"), stopped_at=None).first()
    if source is None:
        raise Http404
    items = [
        Item(each.text, each.url, each.author, each.at, each.readers, each.language, each.id, each.to_us)
        for each in given.items
    ]
    now = timezone.now()
    got = arrive(source, items, at=now)
    took_in(source, got, at=now)
    return got._asdict()


@router.get("mentions", **says("What the public says", "mentions:read", gives=MentionsOut))
def mentions(request: HttpRequest, asked: Query[MentionsAsked]) -> Any:
    """List mentions as whom the token acts for sees them; one that repeats another's words stands with that one."""
    ration(request)
    if asked.after and place_of(asked.after) is None:
        raise Told(422, "field", "after: wanted what `next` gave.", "after")
    page = listed(person(request), asked.filters(), most=asked.limit)
    ends = dict(Closing.objects.filter(mention__in=page.items).values_list("mention", "outcome"))
    following = page.after.replace("+00:00", "Z")  # a plus would arrive as a space where somebody forgets to escape it
    return {"items": [_mention(each, ends.get(each.pk, "")) for each in page.items], "next": following or None}


@router.get("mentions/{number}", **says("One mention", "mentions:read", gives=MentionOut, faults=(404,)))
def mention(request: HttpRequest, number: One) -> Any:
    """Return one mention; of one that repeats another's words, that one."""
    ration(request)
    return _seen(request, number)


@router.post("mentions/{number}/claim", **_works("Take care of a mention"))
def claim(request: HttpRequest, number: One) -> Any:
    """Take care of a mention as oneself. Who has it already keeps it; the same again changes nothing."""
    return _done(request, number, lambda found: working.claim(found, by=person(request)))


@router.post("mentions/{number}/release", **_works("Let go of a mention"))
def release(request: HttpRequest, number: One) -> Any:
    """Let go of a mention, so that somebody else of the desk can take it."""
    return _done(request, number, lambda found: working.release(found, by=person(request)))


@router.post("mentions/{number}/closing", **_works("Close a mention"))
def closing(request: HttpRequest, number: One, given: ClosingIn) -> Any:
    """Close a mention with its outcome. A second closing leaves the first as it is."""
    without_zeros(note=given.note, told=given.told)
    return _done(request, number, lambda found: working.close(found, **given.dict(), by=person(request)))


def _done(request: HttpRequest, number: int, act: Callable[[Mention], object]) -> dict[str, Any]:
    """Do something with a mention, once under one key, and return how it stands then."""
    ration(request)

    def done() -> int:
        found = get_for(person(request), number)
        act(found)
        return found.pk

    try:
        return _seen(request, only_once(request, done))
    except ValidationError as error:
        raise Told(409, "decided", " ".join(error.messages)) from None


def _seen(request: HttpRequest, number: int) -> dict[str, Any]:
    found = get_for(person(request), number)
    ending = getattr(found, "closing", None)
    return _mention(found, ending.outcome if ending else "")


def _mention(found: Mention, outcome: str) -> dict[str, Any]:
    names = (
        "text", "address", "language", "said_at", "arrived_at", "topic", "situation", "desk", "anger", "threat", "urgency",
        "reach", "due_at", "answered_at", "closed_at",
    )  # fmt: skip
    return {
        "number": found.pk, **{name: getattr(found, name) for name in names}, "source": found.source_id,
        "source_name": found.source.name, "late": found.is_late, "outcome": outcome,
        "taken_by": found.claimed_by.name if found.claimed_by else "", "erased": found.forgotten_at is not None,
        "url": reverse("mentions:mention", args=(found.pk,)),
    }  # fmt: skip
