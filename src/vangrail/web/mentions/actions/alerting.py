"""Noticing that a topic comes up much more than usual, and doing what the first hour asks for."""

from datetime import UTC, datetime, timedelta
from typing import Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.decisions.triage import surge
from vangrail.web.audit.actions import record
from vangrail.web.due.mail import send
from vangrail.web.mentions.models import Alert, Hour, Step
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.questions.queries.seats import seat

DESK: Final = "communications"
DAYS: Final = 7
"""With as many days before an hour is compared, at the same hour."""

QUIET: Final = timedelta(hours=6)
"""How long a topic makes no second alarm after one was ended."""

STEPS: Final = (("facts", 10), ("who", 15), ("queue", 20), ("words", 30), ("staff", 45), ("look", 60))
"""What the first hour asks for, and within how many minutes."""

Numbers = dict[str, int]
"""How many there were for each cause of an alarm."""

_FIELDS: Final = {"many": "count", "anger": "angry"}
"""Causes in the order in which they count, and what an hour counts for each."""


def watch(*, at: datetime) -> list[Alert]:
    """Compare the last sixty minutes of each topic with the same hour of the days before; return the alarms that begin."""
    counts = _last_hour(at)
    return [alert for topic, numbers in counts.items() if (alert := _begun(topic, numbers, at)) is not None]


def _last_hour(at: datetime) -> dict[str, Numbers]:
    """Return how many mentions of each topic arrived in the last hour: this hour's, and the part of the one before."""
    hour = at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    rows = Hour.objects.filter(at__in=(hour, hour - timedelta(hours=1)))
    share = 1 - (at - hour) / timedelta(hours=1)
    found: dict[str, dict[str, float]] = {}
    for row in rows:
        part = 1 if row.at == hour else share
        there = found.setdefault(row.topic, dict.fromkeys(_FIELDS, 0.0))
        for cause in _FIELDS:
            there[cause] += _count(row, cause) * part
    return {topic: {cause: round(number) for cause, number in there.items()} for topic, there in found.items()}


def _count(row: Hour, cause: str) -> int:
    return int(getattr(row, _FIELDS[cause]))


def _floor(cause: str) -> int:
    """Return how many there are at least in an hour that raises an alarm, whatever is usual."""
    least: int = settings.ALARM_ANGRY if cause == "anger" else settings.ALARM_MANY
    return max(1, least)


def _before(topic: str, at: datetime, cause: str) -> list[int]:
    """Return the counts of the same hour on the days before, the fullest of it and its two neighbours each day."""
    hour = at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    wanted = {hour - timedelta(days=day, hours=near): day for day in range(1, DAYS + 1) for near in (-1, 0, 1)}
    found = dict.fromkeys(range(1, DAYS + 1), 0)
    for row in Hour.objects.filter(topic=topic, at__in=wanted):
        found[wanted[row.at]] = max(found[wanted[row.at]], _count(row, cause))
    return list(found.values())


@transaction.atomic
def _begun(topic: str, numbers: Numbers, at: datetime) -> Alert | None:
    found = _raised(topic, numbers, at)
    if found is None or Alert.objects.filter(topic=topic, ended_at=None).exists():
        return None
    if Alert.objects.filter(topic=topic, ended_at__gt=at - QUIET).exists():
        return None
    cause, usual = found
    who, number = seat(DESK).person, numbers[cause]
    made = Alert.objects.create(topic=topic, desk=DESK, cause=cause, count=number, usual=usual, at=at, to=who)
    Step.objects.bulk_create(
        [
            Step(alert=made, name=name, order=order, due_at=at + timedelta(minutes=minutes))
            for order, (name, minutes) in enumerate(STEPS)
        ]
    )
    kind = "mentions.anger_surged" if cause == "anger" else "mentions.surged"
    record(kind, by=None, about=made, said={"topic": topic, "count": number, "usual": usual}, at=at)
    _tell(made, who, "began")
    return made


def _raised(topic: str, numbers: Numbers, at: datetime) -> tuple[str, int] | None:
    """Return what raises an alarm, and what is usual of it: many mentions first, then many angry ones."""
    for cause, number in numbers.items():
        least = _floor(cause)
        if number >= least and (usual := surge(number, _before(topic, at, cause), least=least)) is not None:
            return cause, usual
    return None


@transaction.atomic
def pass_on(*, at: datetime) -> int:
    """Tell the deputy of alarms of which a step is late; once for each alarm. Return how many there were."""
    late = Alert.objects.filter(ended_at=None, late_at=None, steps__done_at=None, steps__due_at__lt=at).distinct()
    found = list(late)
    for each in found:
        who = seat(each.desk).next
        each.late_at, each.to = at, who or each.to
        each.save(update_fields=("late_at", "to"))
        record("mentions.alert_late", by=None, about=each, said={"topic": each.topic}, at=at)
        _tell(each, who, "late")
    return len(found)


@transaction.atomic
def tick(step: Step, *, by: Person, at: datetime | None = None) -> Step:
    """Write down that a step of the first hour is done. Done twice it stays the first one's."""
    require(by, "mentions.work")
    locked = Step.objects.select_for_update().get(pk=step.pk)
    if locked.done_at is None:
        locked.done_by, locked.done_at = by, at or timezone.now()
        locked.save(update_fields=("done_by", "done_at"))
        record("mentions.step_done", by=by, about=locked.alert, said={"step": locked.name}, at=locked.done_at)
    return locked


@transaction.atomic
def end(alert: Alert, ending: str, *, by: Person, at: datetime | None = None) -> Alert:
    """End an alarm with a sentence on what it was.

    Raises:
        ValidationError: there is no sentence.
    """
    require(by, "mentions.work")
    if not ending.strip():
        raise ValidationError(_("What was it: say it in a sentence."))
    locked = Alert.objects.select_for_update().get(pk=alert.pk)
    if locked.ended_at is None:
        locked.ended_by, locked.ended_at, locked.ending = by, at or timezone.now(), ending.strip()
        locked.save(update_fields=("ended_by", "ended_at", "ending"))
        record("mentions.alert_ended", by=by, about=locked, said={"topic": locked.topic}, at=locked.ended_at)
    return locked


def _tell(alert: Alert, who: Person | None, what: str) -> None:
    if who is not None:
        names = ("topic", "cause", "count", "usual")
        context = {**{name: getattr(alert, name) for name in names}, "number": alert.pk, "what": what}
        send(to=who, template="mentions/mail/alert", context=context, key=f"alert {alert.pk} {what}")
