"""Reminding who was asked and has not signed: by mail, a few times, and never of a version that no longer counts."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from django.db import transaction
from django.db.models import Max, Q, QuerySet
from django.utils import timezone

from vangrail.decisions.reminders import reminder_now, reminders
from vangrail.web.due import mail
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import current_version
from vangrail.web.signatures.actions.inviting import context, key
from vangrail.web.signatures.models import Invitation, Reminder
from vangrail.web.signatures.queries.asked import asked
from vangrail.web.signatures.queries.rollouts import running
from vangrail.web.signatures.queries.standing import open_people

CHUNK: Final = 500


def remind(at: datetime | None = None) -> int:
    """Remind everybody whose day has come and return how many they are. A roll-out that rests or was stopped waits."""
    at = at or timezone.now()
    version = current_version(at)
    count, last = 0, 0
    while version and (part := list(_due(timezone.localdate(at)).filter(pk__gt=last).order_by("pk")[:CHUNK])):
        last = part[-1].pk
        letters = [
            mail.Letter(each.invitation.person, context(each.invitation), f"{key(each.invitation)}:{each.number}")
            for each in _remind(part, version, at)
        ]
        count += mail.send_many(letters, template="signatures/mail/reminder")
    return count


def _due(today: date) -> QuerySet[Invitation]:
    waits = Q(wave=None) | Q(wave__rollout__in=running())
    return Invitation.objects.filter(waits, remind_on__lte=today).select_related("person")


@transaction.atomic
def _remind(invitations: Sequence[Invitation], version: Version, at: datetime) -> list[Reminder]:
    """Write down who is reminded today, and when the next one is for whom; nobody who signed, left, or was asked something else."""
    today = timezone.localdate(at)
    people = [each.person_id for each in invitations]
    still = set(open_people(version, at, people).values_list("pk", flat=True))
    counted = {number for what in asked(at).values() for number in what.accepted}
    last = {
        row["invitation"]: (row["number"], timezone.localdate(row["at"]))
        for row in Reminder.objects.filter(invitation__in=invitations)
        .order_by()
        .values("invitation")
        .annotate(number=Max("number"), at=Max("at"))
    }
    made = []
    for each in invitations:
        days = reminders(timezone.localdate(each.at), each.due)
        number = None
        each.remind_on = None
        if each.person_id in still and each.version_id in counted:
            number = reminder_now(timezone.localdate(each.at), each.due, last.get(each.pk), today)
            each.remind_on = next((day for day in days if day > today), None)
        if number:
            made.append(Reminder(invitation=each, number=number, at=at))
    Reminder.objects.bulk_create(made, ignore_conflicts=True)
    Invitation.objects.bulk_update(invitations, ["remind_on"])
    return made
