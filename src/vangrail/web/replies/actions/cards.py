"""Adding and ending link cards, and keeping what the nightly look found."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.replies.models import LinkCard, LinkLook


@transaction.atomic
def add_card(*, by: Person, **fields: Any) -> LinkCard:
    """Add a card that is handed out from now on.

    Raises:
        PermissionDenied: they do not look after replies.
    """
    require(by, "replies.write")
    made = LinkCard.objects.create(**fields, made_by=by)
    record("replies.card_added", by=by, about=made.title, said={"card": made.pk, "kind": made.kind, "url": made.url})
    return made


@transaction.atomic
def end_card(card: LinkCard, *, by: Person) -> None:
    """Hand a card out no more. Its short link leads nowhere from now on; twice is once.

    Raises:
        PermissionDenied: they do not look after replies.
    """
    require(by, "replies.write")
    if LinkCard.objects.filter(pk=card.pk, ended_at=None).update(ended_by=by, ended_at=timezone.now()):
        record("replies.card_ended", by=by, about=card.title, said={"card": card.pk})


@transaction.atomic
def keep_look(url: str, status: int, why: str = "", *, at: datetime) -> LinkLook:
    """Keep what a look at a link found; when it stops or begins to answer, that is written down."""
    before = LinkLook.objects.filter(url=url).first()
    failed_before = before is not None and before.failing_since is not None
    look = before or LinkLook(url=url)
    look.at, look.status, look.why = at, status, why[:200]
    if look.is_fine:
        look.failing_since = None
    elif not failed_before:
        look.failing_since = at
    look.save()
    if not look.is_fine and not failed_before:
        record("replies.link_failed", by=None, about=url, said={"status": status})
    elif look.is_fine and failed_before:
        record("replies.link_works", by=None, about=url)
    return look
