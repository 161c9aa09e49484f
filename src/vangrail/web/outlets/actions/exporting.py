"""Letting approved posts go out in a file for another tool: each text once, and nothing that is held."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.audit.actions import record
from vangrail.web.drafts.models import Draft, Variant
from vangrail.web.outlets.actions.planning import starts
from vangrail.web.outlets.models import Attempt, Delivery
from vangrail.web.outlets.queries.exporting import LeftOut, Text, zipped
from vangrail.web.outlets.queries.holds import holds
from vangrail.web.outlets.queries.posts import sealed
from vangrail.web.outlets.queries.seals import seal_of
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


@dataclass(frozen=True, slots=True)
class Exported:
    """A file, what went out in it, and what was left out."""

    data: bytes
    deliveries: tuple[Delivery, ...]
    left_out: tuple[LeftOut, ...]


@transaction.atomic
def export(drafts: Iterable[Draft], *, by: Person, at: datetime | None = None) -> Exported:
    """Put the texts of approved drafts into a file, and write down of each that it goes out so and what exactly it said.

    A text that is out or on its way is not in it, so that none is in two files. What a freeze holds, or what leans on something
    that holds no longer, is left out and said. From then on each waits for its public link.

    Raises:
        PermissionDenied: they do not post for all accounts of one of the drafts.
    """
    now = at or timezone.now()
    made: list[Delivery] = []
    left_out: list[LeftOut] = []
    held = Draft.objects.select_for_update().filter(pk__in=[draft.pk for draft in drafts]).order_by("pk")
    drafts = list(held.prefetch_related("variants__account", "pictures"))
    for draft in drafts:
        require(by, "outlets.send", draft)
        for variant in draft.variants.all():
            _take(draft, variant, (made, left_out), by, now)
    if made:
        numbers = sorted({each.draft_id for each in made})
        record("outlets.exported", by=by, said={"count": len(made), "drafts": numbers}, at=now)
    only = {_text(each) for each in made}
    return Exported(zipped(drafts, only, left_out), tuple(made), tuple(left_out))


def _take(
    draft: Draft, variant: Variant, into: tuple[list[Delivery], list[LeftOut]], by: Person, now: datetime
) -> None:
    """Put one text among what goes out or what is left out; among neither where it is out or on its way."""
    wanted = {"draft": draft, "account": variant.account, "language": variant.language, "cancelled_at": None}
    if Delivery.objects.filter(**wanted).exists():
        return
    made, left_out = into
    if why := _why_not(draft, variant, now):
        left_out.append(LeftOut(draft, str(variant.account), variant.language, tuple(why)))
        return
    values = {"way": "file", "made_by": by, "made_at": now, "due_at": starts(draft, now)}
    delivery, is_new = Delivery.objects.get_or_create(**wanted, defaults=values)
    if is_new and (said := sealed(delivery)):
        Attempt.objects.create(delivery=delivery, began_at=now, ended_at=now, outcome="file", **said)
        made.append(delivery)


def _why_not(draft: Draft, variant: Variant, now: datetime) -> Sequence[str]:
    """Return what holds a text now or at its time, in sentences."""
    if seal_of(draft) is None:
        return [_("What this draft says now is not approved, so nothing of it can go out yet.")]
    times = dict.fromkeys((now, starts(draft, now)))
    text = (draft, variant.account, variant.language)
    return list(dict.fromkeys(each.words for at in times for each in holds(*text, at)))


def _text(delivery: Delivery) -> Text:
    return delivery.draft_id, delivery.account_id, delivery.language
