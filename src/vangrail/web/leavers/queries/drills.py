"""Drills that were held."""

from django.db.models import QuerySet

from vangrail.web.leavers.models import Drill


def drills() -> QuerySet[Drill]:
    """Return every drill, the latest first."""
    return Drill.objects.select_related("person", "by")


def before(drill: Drill) -> Drill | None:
    """Return the last drill of the same before this one."""
    return drills().filter(person=drill.person, pk__lt=drill.pk).first()
