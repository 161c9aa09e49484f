"""Facts that may be claimed: approved until a day, renewed, taken back; and which draft leans on which."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.audit.actions import record
from vangrail.web.drafts.actions.drafts import hold, touch
from vangrail.web.drafts.models import Claim, Draft, Fact
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


@transaction.atomic
def approve_fact(
    values: Mapping[str, Any], *, by: Person, replaces: Fact | None = None, at: datetime | None = None
) -> Fact:
    """Approve something that may be said of the company, until a day. `replaces` is the fact that it comes in the place of.

    Raises:
        PermissionDenied: they do not approve facts.
        ValidationError: another one came in that fact's place already.
    """
    require(by, "drafts.facts")
    at = at or timezone.now()
    if replaces is not None and Fact.objects.filter(replaces=replaces).exists():
        raise ValidationError(_("Somebody renewed this fact already."))
    given = {name: values[name] for name in ("text", "wording", "source", "topic", "expires") if name in values}
    fact = Fact.objects.create(approved_by=by, approved_at=at, replaces=replaces, **given)
    record("drafts.fact_approved", by=by, about=fact, said={"fact": str(fact), "until": fact.expires}, at=at)
    if replaces is not None and replaces.taken_back_at is None:
        replaces.taken_back_at, replaces.taken_back_by = at, by
        replaces.save(update_fields=("taken_back_at", "taken_back_by"))
        Claim.objects.filter(fact=replaces).update(fact=fact)
    return fact


@transaction.atomic
def take_back_fact(fact: Fact, *, by: Person) -> Fact:
    """Take a fact back: it can be chosen no more, and drafts that lean on it say so. A second time changes nothing.

    Raises:
        PermissionDenied: they do not approve facts.
    """
    require(by, "drafts.facts")
    if fact.taken_back_at is None:
        fact.taken_back_at, fact.taken_back_by = timezone.now(), by
        fact.save(update_fields=("taken_back_at", "taken_back_by"))
        record("drafts.fact_taken_back", by=by, about=fact, said={"fact": str(fact)})
    return fact


@transaction.atomic
def claim(draft: Draft, fact: Fact, *, by: Person, on: date | None = None) -> Claim:
    """Say that a draft leans on a fact that holds.

    Raises:
        PermissionDenied: the draft is not theirs to change.
        Locked: the draft can no longer be changed.
        ValidationError: the fact does not hold any more.
    """
    held = hold(draft, by)
    if not fact.holds(on or timezone.localdate()):
        raise ValidationError(_("This fact does not hold any more. Choose another one, or ask for it to be renewed."))
    made, new = Claim.objects.get_or_create(draft=held, fact=fact, defaults={"by": by})
    if new:
        touch(held, by)
        record("drafts.claimed", by=by, about=held, said={"title": held.title, "fact": str(fact)})
    return made


@transaction.atomic
def unclaim(given: Claim, *, by: Person) -> None:
    """Say that a draft no longer leans on a fact.

    Raises:
        PermissionDenied: the draft is not theirs to change.
        Locked: the draft can no longer be changed.
    """
    held = hold(given.draft, by)
    said = {"title": held.title, "fact": str(given.fact)}
    given.delete()
    touch(held, by)
    record("drafts.unclaimed", by=by, about=held, said=said)
