"""Taking care of a mention: claiming it, handing it over with a note, writing down an answer, closing it."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.decisions.triage import ROUTES
from vangrail.web.audit.actions import record
from vangrail.web.due.mail import send
from vangrail.web.mentions.models import Answer, Claim, Closing, HandOver, Mention
from vangrail.web.mentions.routing import due_for
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.questions.queries.seats import seat


@transaction.atomic
def claim(mention: Mention, *, by: Person, at: datetime | None = None) -> Mention:
    """Take care of a mention. Whoever has it already keeps it; who asks again for their own changes nothing.

    Raises:
        ValidationError: somebody else has it, or it is closed.
    """
    at = at or timezone.now()
    locked = _open(mention, by)
    if locked.claimed_by_id == by.pk:
        return locked
    if locked.claimed_by is not None:
        raise ValidationError(_("%(name)s has this already.") % {"name": locked.claimed_by.name})
    Claim.objects.create(mention=locked, by=by, at=at)
    locked.claimed_by = by
    locked.save(update_fields=("claimed_by",))
    record("mentions.claimed", by=by, about=locked, at=at)
    return locked


@transaction.atomic
def release(mention: Mention, *, by: Person, at: datetime | None = None) -> Mention:
    """Let go of a mention, so that somebody else of the desk can take it: one's own, or as the desk a colleague's who is away."""
    at = at or timezone.now()
    locked = _open(mention, by)
    if locked.claimed_by_id is not None:
        _let_go(locked, at)
        record("mentions.released", by=by, about=locked, at=at)
    return locked


@transaction.atomic
def hand_over(
    mention: Mention, desk: str, note: str, *, by: Person, situation: str | None = None, at: datetime | None = None
) -> HandOver:
    """Give a mention to another desk, or call it another situation. The note says what that desk needs to know; a new clock starts.

    Raises:
        ValidationError: there is no note, it is closed, or there is no such situation.
    """
    at = at or timezone.now()
    locked = _open(mention, by)
    situation = locked.situation if situation is None else situation
    if not note.strip():
        raise ValidationError(_("Note: say in a sentence what the other desk needs to know."))
    if situation not in ROUTES:
        raise ValidationError(_("Situation: choose one of the list."))
    made = HandOver.objects.create(
        mention=locked, desk_before=locked.desk, desk=desk, situation=situation, note=note.strip(), by=by, at=at
    )
    _let_go(locked, at)
    locked.desk, locked.situation, locked.late_at = desk, situation, None
    locked.due_at = due_for(situation, desk, locked.urgency, at)
    locked.save(update_fields=("desk", "situation", "late_at", "due_at"))
    record("mentions.handed_over", by=by, about=locked, said={"from": made.desk_before, "desk": desk}, at=at)
    if who := seat(desk).person:
        context = {"desk": desk, "number": locked.pk, "due": locked.due_at.isoformat()}
        send(to=who, template="mentions/mail/handed_over", context=context, key=f"handed {made.pk}")
    return made


@transaction.atomic
def answered(
    mention: Mention,
    *,
    by: Person,
    reply: str = "",
    text: str = "",
    language: str = "",
    address: str = "",
    at: datetime | None = None,
) -> Answer:
    """Write down that a mention was answered in public, and where. The first answer stops the time to the first answer."""
    at = at or timezone.now()
    locked = _open(mention, by)
    made = Answer.objects.create(
        mention=locked, reply=reply, text=text, language=language, address=address, by=by, at=at
    )
    if locked.answered_at is None:
        locked.answered_at = at
        locked.save(update_fields=("answered_at",))
    record("mentions.answered", by=by, about=locked, said={"reply": reply, "language": language}, at=at)
    return made


@transaction.atomic
def close(
    mention: Mention, outcome: str, *, by: Person, note: str = "", told: str = "", at: datetime | None = None
) -> Closing:
    """Close a mention with its outcome. Whoever handed it over reads the outcome, and what is `told`, with their code.

    A second closing leaves the first as it is.

    Raises:
        ValidationError: there is no such outcome.
    """
    at = at or timezone.now()
    require(by, "mentions.work", mention)
    locked = Mention.objects.select_for_update(of=("self",)).get(pk=mention.pk)
    there = Closing.objects.filter(mention=locked).first()
    if there is not None:
        return there
    if outcome not in dict(Closing.OUTCOMES):
        raise ValidationError(_("Outcome: choose one of the list."))
    made = Closing.objects.create(mention=locked, outcome=outcome, note=note.strip(), told=told.strip(), by=by, at=at)
    Claim.objects.filter(mention=locked, released_at=None).update(released_at=at)
    locked.closed_at = at
    locked.save(update_fields=("closed_at",))
    record("mentions.closed", by=by, about=locked, said={"outcome": outcome}, at=at)
    return made


def _open(mention: Mention, by: Person) -> Mention:
    """Return the mention, which nobody else changes until this transaction ends.

    Raises:
        PermissionDenied: it is another desk's.
        ValidationError: it is closed.
    """
    locked = Mention.objects.select_for_update(of=("self",)).select_related("claimed_by").get(pk=mention.pk)
    require(by, "mentions.work", locked)
    if locked.closed_at is not None:
        raise ValidationError(_("This is closed already."))
    return locked


def _let_go(mention: Mention, at: datetime) -> None:
    Claim.objects.filter(mention=mention, released_at=None).update(released_at=at)
    mention.claimed_by = None
    mention.save(update_fields=("claimed_by",))
