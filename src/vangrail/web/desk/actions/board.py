"""What changes at the board itself: keys, and the counts of a day."""

from datetime import date, datetime

from django.db import transaction

from vangrail.web.audit.actions import record
from vangrail.web.desk.models import Day, KeysOff
from vangrail.web.desk.queries.days import count
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


@transaction.atomic
def switch_keys(*, on: bool, by: Person) -> None:
    """Let single keys work for somebody, or not; the same a second time changes nothing.

    Raises:
        PermissionDenied: they are not of the social team.
    """
    require(by, "desk.board")
    mine = KeysOff.objects.filter(person=by)
    changed = mine.delete()[0] > 0 if on else KeysOff.objects.get_or_create(person=by)[1]
    if changed:
        record("desk.keys_on" if on else "desk.keys_off", by=by, about=by)


@transaction.atomic
def count_day(day: date, at: datetime) -> None:
    """Count one day and keep that in the place of what was counted before. A day without mentions stays as it was."""
    if found := list(count(day, at)):
        Day.objects.filter(day=day).delete()
        Day.objects.bulk_create(found)
