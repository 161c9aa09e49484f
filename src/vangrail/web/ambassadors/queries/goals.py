"""What teams do together, and how much a treat may still be worth."""

from datetime import date
from decimal import Decimal
from typing import cast

from django.db.models import Q, QuerySet, Sum
from django.http import Http404
from django.utils import timezone

from vangrail.decisions.treats import Period, left, starts
from vangrail.web.ambassadors.models import Cap, Goal
from vangrail.web.people.models import Group, Person


def goals_for(person: Person, on: date | None = None) -> QuerySet[Goal]:
    """Return the goals of somebody's own teams: those that go on, and those that were reached, until their day."""
    on = on or timezone.localdate()
    running = Goal.objects.filter(ended_at=None, until__gte=on).select_related("group")
    return running.filter(group__in=person.groups.all())


def goal_for(person: Person, number: int) -> Goal:
    """Return one goal of somebody's own teams.

    Raises:
        Http404: there is none with this number.
    """
    found = goals_for(person).filter(pk=number).first()
    if found is None:
        message = f"There is no goal {number}"
        raise Http404(message)
    return found


def running(on: date | None = None) -> QuerySet[Goal]:
    """Return every team's goals that go on, for who promises treats."""
    return Goal.objects.filter(ended_at=None, until__gte=on or timezone.localdate()).select_related("group", "set_by")


def cap() -> Cap | None:
    """Return how much treats may be worth; None where nobody has said it, and there are none."""
    return Cap.objects.first()


def room(group: Group, on: date | None = None) -> Decimal:
    """Return how much a treat for this team may still be worth for one person in this period.

    Somebody may be in two teams: what counts is the member to whom most was promised already.
    """
    limit, on = cap(), on or timezone.localdate()
    if limit is None:
        return Decimal(0)
    since = starts(on, cast("Period", limit.period))
    promised = Goal.objects.filter(set_at__date__gte=since, value__isnull=False).filter(
        Q(ended_at=None) | Q(reached_at__isnull=False)
    )
    by_group = dict(promised.values_list("group").annotate(total=Sum("value")).values_list("group", "total"))
    members = Person.objects.here().filter(groups=group)
    held: dict[int, Decimal] = {}
    for person, each in Person.groups.through.objects.filter(person__in=members).values_list("person", "group"):
        held[person] = held.get(person, Decimal(0)) + by_group.get(each, Decimal(0))
    most = max([*held.values(), by_group.get(group.pk, Decimal(0))])
    return left(limit.amount, [most])
