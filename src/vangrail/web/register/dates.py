"""What others bring to somebody's calendar of due dates. Apps that stand higher register theirs in their `apps.py`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from vangrail.web.people.models import Person


@dataclass(frozen=True, slots=True)
class Due:
    """Something that is due on a whole day. `name` stays the same when its day moves; `url` is a path on this site."""

    name: str
    on: date
    summary: str
    description: str
    url: str


Dates = Callable[[Person, datetime], Iterable[Due]]
"""Takes whose calendar it is and the moment, in the language of that person; returns what is due for them and nobody else."""

_DATES: Final[list[Dates]] = []


def provide(dates: Dates) -> Dates:
    """Bring due dates. Brought twice, they stand there once."""
    if dates not in _DATES:
        _DATES.append(dates)
    return dates


def brought(person: Person, at: datetime) -> Iterator[Due]:
    """Yield what every other app has due for somebody."""
    for dates in _DATES:
        yield from dates(person, at)
