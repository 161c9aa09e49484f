"""Letting an approved draft go out, taking it back, and writing down that somebody posted it by hand."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.audit.actions import record
from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.queries import blocked
from vangrail.web.due.actions import later
from vangrail.web.outlets.links import fits
from vangrail.web.outlets.models import Connection, Delivery, Sent
from vangrail.web.outlets.queries.holds import BY_PEOPLE
from vangrail.web.outlets.queries.seals import seal_of
from vangrail.web.outlets.tasks import deliver
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


def starts(draft: Draft, now: datetime | None = None) -> datetime:
    """Return when a draft goes out if it is let go now: at its own time, or at once where that has passed or there is none."""
    now = now or timezone.now()
    return max(draft.target_at or now, now)


@transaction.atomic
def plan(draft: Draft, *, by: Person, at: datetime | None = None) -> list[Delivery]:
    """Let every text of a draft go out: by its account's connection, else by hand; at the draft's time, else now.

    A text that is on its way or out already stays as it is, so that asking twice changes nothing.

    Raises:
        PermissionDenied: they do not post for all of its accounts.
        ValidationError: nobody approved what it says now, or something that it leans on holds no longer.
    """
    require(by, "outlets.send", draft)
    now = at or timezone.now()
    if seal_of(draft) is None:
        raise ValidationError(_("This post is not approved as it stands now, so it cannot go out yet."))
    if problems := blocked(draft, now):
        raise ValidationError([problem.words for problem in problems])
    connections = {each.account_id: each for each in Connection.objects.filter(closed_at=None)}
    due, made = starts(draft, now), []
    for variant in draft.variants.select_related("account"):
        connection = connections.get(variant.account_id)
        delivery, is_new = Delivery.objects.get_or_create(
            draft=draft,
            account=variant.account,
            language=variant.language,
            cancelled_at=None,
            defaults={
                "way": connection.way if connection else "copy",
                "connection": connection,
                "made_by": by,
                "made_at": now,
                "due_at": due,
                "look_at": due,
            },
        )
        if is_new:
            made.append(delivery)
            later(deliver, delivery.pk, at=due)
    if made:
        record("outlets.planned", by=by, about=draft, said={"draft": str(draft), "texts": len(made)}, at=now)
    return made


@transaction.atomic
def cancel(delivery: Delivery, *, by: Person) -> None:
    """Take a post back that is not out yet.

    Raises:
        PermissionDenied: they do not post for its account.
        ValidationError: it is out, or it may be.
    """
    require(by, "outlets.send", delivery)
    held = Delivery.objects.select_for_update().get(pk=delivery.pk)
    if held.cancelled_at:
        return
    if Sent.objects.filter(delivery=held).exists() or held.attempts.filter(ended_at=None).exists():
        raise ValidationError(_("This post is out, or it is being sent just now."))
    held.cancelled_at, held.cancelled_by, held.look_at = timezone.now(), by, None
    held.done_at = held.cancelled_at
    held.save(update_fields=("cancelled_at", "cancelled_by", "look_at", "done_at"))
    record("outlets.cancelled", by=by, about=delivery.draft, said={"draft": str(delivery.draft)})


@transaction.atomic
def confirm(delivery: Delivery, link: str, *, by: Person) -> Sent:
    """Write down that somebody posted it by hand, or where a webhook's post came to stand. A second time changes nothing.

    Raises:
        PermissionDenied: they do not post for its account.
        ValidationError: the link is none of this platform, or it has another way out.
    """
    require(by, "outlets.send", delivery)
    held = Delivery.objects.select_for_update().get(pk=delivery.pk)
    if complaint := fits(held.account, link):
        raise ValidationError(complaint)
    found = Sent.objects.filter(delivery=held).first()
    if found and found.link:
        return found
    if held.cancelled_at or (found is None and held.way not in BY_PEOPLE):
        raise ValidationError(_("This post goes out by another way."))
    seal = found.seal if found else _seal_of(held)
    if seal is None:
        raise ValidationError(_("This post is not approved as it stands now. If it is out already, tell its approver."))
    made, _is_new = Sent.objects.update_or_create(delivery=held, defaults={"link": link, "by": by, "seal": seal})
    Delivery.objects.filter(pk=held.pk, done_at=None).update(done_at=made.at)
    record("outlets.confirmed", by=by, about=held.draft, said={"draft": str(held.draft), "link": link})
    return made


def _seal_of(delivery: Delivery) -> str | None:
    """Return under which seal it went out: of a file that of what was put in, whatever the draft says since."""
    if delivery.way == "file" and (last := delivery.attempts.last()):
        return last.seal
    return seal_of(delivery.draft)
