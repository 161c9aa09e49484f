"""Drafts that somebody may read, and what goes out of them."""

from typing import Annotated, Any, Final

from django.http import HttpRequest
from ninja import Path, Router

from vangrail.web.api.letting import person, ration, says
from vangrail.web.api.paging import After, Most, part
from vangrail.web.api.schemas.common import Number
from vangrail.web.api.schemas.work import DeliveriesOut, DeliveryOut, DraftOut, DraftsOut
from vangrail.web.drafts.actions import mark
from vangrail.web.drafts.models import Draft, Variant
from vangrail.web.drafts.queries import draft_for, visible_to
from vangrail.web.drafts.queries.listing import states_of
from vangrail.web.outlets.models import Delivery
from vangrail.web.outlets.queries.agenda import deliveries as seen
from vangrail.web.outlets.queries.agenda import delivery_for

router: Final = Router(tags=["drafts"])


@router.get("drafts", **says("Drafts", "drafts:read", gives=DraftsOut))
def drafts(request: HttpRequest, after: After = None, limit: Most = 50) -> Any:
    """List the drafts that whom the token acts for may read, the newest first."""
    ration(request)
    rows = visible_to(person(request)).select_related("withdrawn")
    items, following = part(rows.prefetch_related("variants__account", "variants__based_on"), after, limit)
    stand = states_of(items)
    return {"items": [draft_out(each, stand[each.pk].name) for each in items], "next": following}


@router.get("drafts/{number}", **says("One draft", "drafts:read", gives=DraftOut, faults=(404,)))
def draft(request: HttpRequest, number: Annotated[Number, Path()]) -> Any:
    """Return one draft with its texts."""
    ration(request)
    return draft_out(draft_for(person(request), number))


@router.get("deliveries", **says("What goes out", "deliveries:read", gives=DeliveriesOut))
def deliveries(request: HttpRequest, after: After = None, limit: Most = 50) -> Any:
    """List what is on its way or out, as far as whom the token acts for may see it."""
    ration(request)
    items, following = part(seen(person(request)), after, limit)
    return {"items": [_delivery(each) for each in items], "next": following}


@router.get("deliveries/{number}", **says("One post on its way", "deliveries:read", gives=DeliveryOut, faults=(404,)))
def delivery(request: HttpRequest, number: Annotated[Number, Path()]) -> Any:
    """Return one post on its way, or out, with its public link."""
    ration(request)
    return _delivery(delivery_for(person(request), number))


def draft_out(found: Draft, state: str = "") -> dict[str, Any]:
    """Return a draft with its texts as a program reads it; `state` where it is known already."""
    names = ("title", "topic", "target_at", "in_reply_to", "sources", "note", "made_at")
    return {
        "number": found.pk, **{name: getattr(found, name) for name in names}, "withdrawn": found.is_withdrawn,
        "state": state or states_of([found])[found.pk].name, "mark": mark(found),
        "variants": [text_out(each) for each in found.variants.all()],
    }  # fmt: skip


def text_out(found: Variant) -> dict[str, Any]:
    """Return a text of a draft as a program reads it."""
    return {
        "number": found.pk, "account": found.account.name, "account_number": found.account_id,
        "platform": found.account.platform, "language": found.language, "text": found.text, "digest": found.digest,
        "stale": found.is_stale,
    }  # fmt: skip


def _delivery(found: Delivery) -> dict[str, Any]:
    sent = getattr(found, "sent", None)
    names = ("language", "way", "due_at", "state")
    said = {name: getattr(found, name) for name in names}
    link = sent.link if sent else ""
    return {"number": found.pk, "draft": found.draft_id, "account": found.account.name, **said, "link": link}
