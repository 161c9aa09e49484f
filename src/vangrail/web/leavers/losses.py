"""What a company loses with somebody: kinds of it, each found by a function. Higher apps bring theirs in their `apps.py`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from vangrail.web.people.models import Person


@dataclass(frozen=True, slots=True)
class Lost:
    """One thing: what it is called (a name, or a code that its kind puts into words), at which account, and its page.

    `only` says that nobody else has it.
    """

    name: str
    account: int | None = None
    url: str = ""
    only: bool = False


@dataclass(frozen=True)
class Kind:
    """A kind of thing. `find` returns what somebody has of it now; `waits` says that it is passed on when they leave.

    `label` is its name for people, translated late; `called` puts the name of one thing into words. `seen` says that `find` has
    nothing any more once it is passed on, so that nobody needs to attest it. `whom` returns who can act, the nearest first, where
    that is not their manager, and `how` what they do; `opens` is the permission with which the pages of these things open.
    """

    name: str
    label: object
    find: Callable[[Person], Iterable[Lost]]
    order: int = 100
    waits: bool = False
    called: Callable[[str], str] = str
    seen: bool = False
    whom: Callable[[Person, datetime], Iterable[Person]] | None = None
    opens: str = ""
    how: object = ""


_KINDS: Final[dict[str, Kind]] = {}


def provide(kind: Kind) -> Kind:
    """Bring a kind of thing; the same name again replaces it."""
    _KINDS[kind.name] = kind
    return kind


def kinds() -> list[Kind]:
    """Return every kind, in order."""
    return sorted(_KINDS.values(), key=lambda kind: (kind.order, kind.name))


def kind(name: str) -> Kind | None:
    """Return one kind, or None where the app that brought it is gone."""
    return _KINDS.get(name)


def losses(person: Person) -> dict[str, list[Lost]]:
    """Return everything that would be lost with somebody, by kind; kinds of which they have nothing are left out."""
    found = {each.name: list(each.find(person)) for each in kinds()}
    return {name: things for name, things in found.items() if things}


def waiting(person: Person) -> list[str]:
    """Return the kinds of what waits for somebody and is passed on."""
    return [each.name for each in kinds() if each.waits and still_waits(each, person)]


def still_waits(kind: Kind, person: Person) -> bool:
    """Tell whether somebody has anything of a kind."""
    return any(True for _ in kind.find(person))
