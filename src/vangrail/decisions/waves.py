"""A roll-out in waves: who is asked on which day, so that nobody's help line is flooded and a mistake meets few."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from vangrail.decisions.reminders import workday

By = Literal["everybody", "size", "site", "group"]
"""`everybody`: one wave. `size`: as many as a wave holds. `site`, `group`: whole sites or groups together, as long as they fit."""

SIZE: Final = 2000
"""People in a wave, unless a plan says otherwise."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody to be asked: an id, where they work, to which group they belong, and in which language they read."""

    id: int
    site: str = ""
    group: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Wave:
    """One day's part. `number` counts from 1; `members` are ids; `names` are its sites or groups, where it is split by these."""

    number: int
    on: date
    members: tuple[int, ...]
    names: tuple[str, ...] = ()


def waves(members: Iterable[Member], by: By, start: date, size: int = SIZE) -> tuple[Wave, ...]:
    """Return the waves, one a working day from `start` on. The same people give the same waves, in whatever order they come.

    A site or group that is larger than `size` is split; smaller ones share a wave as long as they fit.

    Raises:
        ValueError: `size` is less than one.
    """
    if size < 1:
        message = f"a wave of at least one person, found {size}"
        raise ValueError(message)
    everybody = sorted(members, key=lambda member: member.id)
    parts = _parts(everybody, by, size)
    day, found = start, []
    for number, (ids, names) in enumerate(parts, start=1):
        day = workday(day)
        found.append(Wave(number, day, ids, names))
        day += timedelta(days=1)
    return tuple(found)


def _parts(members: Sequence[Member], by: By, size: int) -> list[tuple[tuple[int, ...], tuple[str, ...]]]:
    if not members:
        return []
    if by in {"everybody", "size"}:
        ids = tuple(member.id for member in members)
        step = len(ids) if by == "everybody" else size
        return [(ids[start : start + step], ()) for start in range(0, len(ids), step)]
    rooms: dict[str, list[int]] = {}
    for name, id_ in sorted((member.site if by == "site" else member.group, member.id) for member in members):
        rooms.setdefault(name, []).append(id_)
    return _packed(rooms, size)


def _packed(rooms: dict[str, list[int]], size: int) -> list[tuple[tuple[int, ...], tuple[str, ...]]]:
    """Fill waves room by room in the order of their names: a plan that people can follow is worth more than the fewest waves."""
    found: list[tuple[tuple[int, ...], tuple[str, ...]]] = []
    ids: list[int] = []
    names: list[str] = []
    for name, inside in rooms.items():
        if ids and len(ids) + len(inside) > size:
            found.append((tuple(ids), tuple(names)))
            ids, names = [], []
        whole = len(inside) - len(inside) % size if len(inside) > size else 0
        found += [(tuple(inside[start : start + size]), (name,)) for start in range(0, whole, size)]
        if inside[whole:]:
            ids += inside[whole:]
            names.append(name)
    return [*found, (tuple(ids), tuple(names))] if ids else found


@dataclass(frozen=True, slots=True)
class Count:
    """How many people of a wave read in which language and work at which site."""

    wave: int
    people: int
    sites: tuple[tuple[str, int], ...]
    languages: tuple[tuple[str, int], ...]


def counted(found: Iterable[Wave], members: Iterable[Member]) -> tuple[Count, ...]:
    """Return the counts that a preview shows: most people first, then by name."""
    known = {member.id: member for member in members}
    return tuple(
        Count(
            wave.number,
            len(wave.members),
            _ranked(known[id_].site for id_ in wave.members),
            _ranked(known[id_].language for id_ in wave.members),
        )
        for wave in found
    )


def _ranked(values: Iterable[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(values).items(), key=lambda item: (-item[1], item[0])))
