"""Rolling a version out in waves, and pausing, going on with and stopping it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from vangrail.decisions.reminders import workday
from vangrail.decisions.waves import By, waves
from vangrail.decisions.waves import Wave as Planned
from vangrail.web.audit.actions import record
from vangrail.web.due.actions import later
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.models import Version
from vangrail.web.signatures.models import Invitation, Pause, RollOut, Stop, Wave
from vangrail.web.signatures.queries.rollouts import members, running


def start(
    version: Version,
    *,
    by: Person,
    split: By,
    size: int,
    starts: date,
    days: int,
    at: datetime | None = None,
) -> RollOut:
    """Plan who is asked on which day to sign a version, and begin. Whoever has signed what still counts is left out."""
    require(by, "signatures.roll_out")
    at = at or timezone.now()
    planned = waves(members(version, split, at), split, starts, size)  # before anything is held: it reads everybody
    rollout = RollOut(version=version, split=split, size=size, starts=starts, days=days, by=by, at=at)
    return _start(rollout, planned, by)


@transaction.atomic
def _start(rollout: RollOut, planned: Sequence[Planned], by: Person) -> RollOut:
    rollout.save()
    Wave.objects.bulk_create(
        Wave(
            rollout=rollout,
            number=wave.number,
            on=wave.on,
            names=list(wave.names),
            members=list(wave.members),
            people=len(wave.members),
        )
        for wave in planned
    )
    _begin(timezone.localdate(rollout.at))
    people = sum(len(wave.members) for wave in planned)
    record("signatures.rolled_out", by=by, about=rollout, said={**_facts(rollout), "people": people}, at=rollout.at)
    return rollout


@transaction.atomic
def pause(rollout: RollOut, *, by: Person, at: datetime | None = None) -> None:
    """Let a roll-out rest: no new wave and no reminder until somebody goes on. Links keep working."""
    require(by, "signatures.roll_out")
    at = at or timezone.now()
    _, new = Pause.objects.get_or_create(rollout=rollout, resumed_at=None, defaults={"by": by, "at": at})
    if new:
        record("signatures.paused", by=by, about=rollout, said=_facts(rollout), at=at)


@transaction.atomic
def resume(rollout: RollOut, *, by: Person, at: datetime | None = None) -> None:
    """Go on: what was not asked yet moves as many days as the pause took, and last days move with it."""
    require(by, "signatures.roll_out")
    at = at or timezone.now()
    pause = Pause.objects.filter(rollout=rollout, resumed_at=None).first()
    if pause is None:
        return
    Pause.objects.filter(pk=pause.pk).update(resumed_by=by, resumed_at=at)
    _move(rollout, timezone.localdate(pause.at), timezone.localdate(at))
    _begin(timezone.localdate(at))
    record("signatures.resumed", by=by, about=rollout, said=_facts(rollout), at=at)


@transaction.atomic
def stop(rollout: RollOut, *, by: Person, at: datetime | None = None) -> None:
    """End a roll-out for good: nobody more is asked or reminded. What was signed stays, and links keep working."""
    require(by, "signatures.roll_out")
    at = at or timezone.now()
    _, new = Stop.objects.get_or_create(rollout=rollout, defaults={"by": by, "at": at})
    if new:
        Invitation.objects.filter(wave__rollout=rollout).exclude(remind_on=None).update(remind_on=None)
        record("signatures.stopped", by=by, about=rollout, said=_facts(rollout), at=at)


@transaction.atomic
def begin_waves(today: date) -> Sequence[Wave]:
    """Queue the waves whose day has come, the first one of each roll-out that runs, and return them. A daily task calls it."""
    return _begin(today)


def _begin(today: date) -> Sequence[Wave]:
    """One wave a roll-out and a day: after days on which the server stood still, the waves that were missed follow one by one."""
    from vangrail.web.signatures.tasks import ask_wave

    begun = []
    for rollout in running():
        waves_ = Wave.objects.filter(rollout=rollout).order_by("number").defer("members")
        if today != workday(today) or any(
            each.begun_at and timezone.localdate(each.begun_at) >= today for each in waves_
        ):
            continue
        wave = waves_.filter(begun_at=None, on__lte=today).first()
        if wave and Wave.objects.filter(pk=wave.pk, begun_at=None).update(begun_at=timezone.now()):
            later(ask_wave, wave.pk, key=f"{wave.pk}")
            begun.append(wave)
    return begun


def _move(rollout: RollOut, since: date, today: date) -> None:
    """Move what the pause held up: the last days of who was asked, and the waves that did not begin, one a working day."""
    invited = Invitation.objects.filter(wave__rollout=rollout, due__gte=since)
    for due in sorted(set(invited.values_list("due", flat=True)), reverse=True):  # so that no day is moved twice
        invited.filter(due=due).update(due=due + (today - since))
    day = today
    for wave in rollout.waves.filter(begun_at=None).defer("members").order_by("number"):
        day = workday(max(day, wave.on))
        Wave.objects.filter(pk=wave.pk).update(on=day)
        day += timedelta(days=1)


def _facts(rollout: RollOut) -> dict[str, object]:
    return {"version": rollout.version.number, "split": rollout.split}
