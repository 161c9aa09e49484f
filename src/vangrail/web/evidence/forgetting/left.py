"""Who left: their number stays, so that records can be read; who it was does not."""

from datetime import datetime

from django.db.models import CharField, Q, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from vangrail.web.evidence.kept import every, links
from vangrail.web.people.models import Person

NAMELESS = Concat(Value("#"), Cast("pk", CharField()))


def forget(limit: datetime) -> int:
    """Take the name and everything beside it off everybody whose last day is before the limit."""
    gone = Person.objects.filter(left__lt=timezone.localdate(limit)).exclude(name=NAMELESS)
    numbers = list(gone.values_list("pk", flat=True))
    for model in (
        model for kept in every() if kept.days == "rows:left" for model in kept.models if model is not Person
    ):
        mine = Q()
        for name in links(model):
            mine |= Q((f"{name}__in", numbers))
        model._default_manager.filter(mine).delete()  # noqa: SLF001 -- Django's documented way
    Person.groups.through.objects.filter(person_id__in=numbers).delete()
    Person.objects.filter(pk__in=numbers).update(
        name=NAMELESS,
        email=None,
        number=None,
        agency="",
        country="",
        site=None,
        manager=None,
        password="!",  # noqa: S106 -- the sign for none
    )
    return len(numbers)
