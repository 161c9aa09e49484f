"""Writing one field of many people in few statements."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final

from vangrail.web.people.models import Person

BATCH: Final = 500
FEW: Final = 8
"""From so many people a value on, one statement for each value is faster than one that lists them all."""


def write(people: Iterable[Person], names: Iterable[str]) -> None:
    """Write these fields of people, as they are set on the objects.

    A value that many share (a language, a site, a manager) is one statement; the others stand together, some hundred in one.
    """
    everybody = list(people)
    for name in names:
        column = getattr(Person._meta.get_field(name), "attname", name)  # noqa: SLF001 -- Django's own way to a field
        by_value: dict[Any, list[Person]] = defaultdict(list)
        for person in everybody:
            by_value[getattr(person, column)].append(person)
        lonely: list[Person] = []
        for value, sharing in by_value.items():
            if len(sharing) < FEW:
                lonely += sharing
                continue
            for some in _parts(sharing):
                Person.objects.filter(pk__in=[person.pk for person in some]).update(**{column: value})
        Person.objects.bulk_update(lonely, [name], batch_size=BATCH)


def _parts(people: Sequence[Person]) -> Iterable[Sequence[Person]]:
    return (people[start : start + BATCH] for start in range(0, len(people), BATCH))
