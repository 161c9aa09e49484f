"""Who leaves, and how far it is."""

from datetime import datetime, timedelta

from django.db.models import Count, Min, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from vangrail.web.leavers.models import Leaving
from vangrail.web.people.models import Person


def leavings_for(person: Person) -> QuerySet[Leaving]:
    """Return the leavings that somebody may see, what is due first on top: with `undone` and `all` tasks, and the `next` time."""
    if not person.has_perm("leavers.see"):
        return Leaving.objects.none()
    undone = Q(tasks__done__isnull=True)
    return (
        Leaving.objects.select_related("person")
        .annotate(undone=Count("tasks", filter=undone), all=Count("tasks"), next=Min("tasks__due_at", filter=undone))
        .order_by("next", "-last_day", "-pk")
    )


def leaving_for(person: Person, number: int) -> Leaving:
    """Return one leaving.

    Raises:
        Http404: there is none with this number.
    """
    found = leavings_for(person).filter(pk=number).first()
    if found is None:
        raise Http404
    return found


def still_open() -> QuerySet[Leaving]:
    """Return the leavings in which something is still to be done."""
    return Leaving.objects.filter(closed_at=None, cancelled_at=None)


def unlooked(people: QuerySet[Person], at: datetime) -> list[Person]:
    """Return who of these has left, with nothing written down of it: no leaving that is open, and none that ended with that day."""
    gone = people.filter(left__lte=timezone.localdate(at)).order_by("left", "pk")
    written = set()
    for person, joined, day, closed in Leaving.objects.filter(person__in=gone, cancelled_at=None).values_list(
        "person", "joined", "last_day", "closed_at"
    ):
        written.add((person, joined, day + timedelta(days=1) if closed else None))
    return [one for one in gone if not {(one.pk, one.joined, one.left), (one.pk, one.joined, None)} & written]


def over(leaving: Leaving) -> bool:
    """Tell whether the stay is over."""
    return leaving.ends <= timezone.now()
