"""Working in a crisis: steps taken and done, decisions with their time, what was learned, what follows."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from vangrail.web.audit.actions import record
from vangrail.web.crisis.models import FollowUp, Note, Step
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.models import Freeze


@transaction.atomic
def take(step: Step, *, by: Person, at: datetime | None = None) -> Step:
    """Take a step upon oneself."""
    require(by, "crisis.step", step)
    found = Step.objects.select_for_update(of=("self",)).get(pk=step.pk)
    if found.done_at is None and found.owner_id != by.pk:
        found.owner = by
        found.save(update_fields=("owner",))
        record("crisis.step_taken", by=by, about=step.freeze, said={"step": step.name}, at=at)
    return found


@transaction.atomic
def finish(step: Step, *, by: Person, at: datetime | None = None) -> Step:
    """Say that a step is done. Said twice, the first one counts."""
    require(by, "crisis.step", step)
    found = Step.objects.select_for_update(of=("self",)).get(pk=step.pk)
    if found.done_at is None:
        found.done_by, found.done_at = by, at or timezone.now()
        found.save(update_fields=("done_by", "done_at"))
        record("crisis.step_done", by=by, about=step.freeze, said={"step": step.name}, at=found.done_at)
    return found


@transaction.atomic
def note(freeze: Freeze, kind: str, text: str, *, by: Person, at: datetime | None = None) -> Note:
    """Write down a decision, or what was learned."""
    require(by, "crisis.decide", freeze)
    made = Note.objects.create(freeze=freeze, kind=kind, text=text, by=by, at=at or timezone.now())
    record(f"crisis.{kind}", by=by, about=freeze, said={"text": text}, at=made.at)
    return made


@transaction.atomic
def follow_up(
    freeze: Freeze, text: str, owner: Person, due: date, *, by: Person, at: datetime | None = None
) -> FollowUp:
    """Agree on something that is done afterwards, by whom and until when."""
    require(by, "crisis.decide", freeze)
    made = FollowUp.objects.create(freeze=freeze, text=text, owner=owner, due=due, by=by, at=at or timezone.now())
    record("crisis.follow_up", by=by, about=freeze, said={"text": text, "who": owner.name, "due": due}, at=made.at)
    return made


@transaction.atomic
def followed(item: FollowUp, *, by: Person, at: datetime | None = None) -> FollowUp:
    """Say that something that was agreed on afterwards is done."""
    if item.owner_id != by.pk:
        require(by, "crisis.decide", item.freeze)
    found = FollowUp.objects.select_for_update(of=("self",)).get(pk=item.pk)
    if found.done_at is None:
        found.done_by, found.done_at = by, at or timezone.now()
        found.save(update_fields=("done_by", "done_at"))
        record("crisis.followed", by=by, about=item.freeze, said={"text": item.text}, at=found.done_at)
    return found
