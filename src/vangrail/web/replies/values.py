"""Values that other apps get: a situation, a reply that is ready, its gaps, and links to hand to somebody."""

from dataclasses import dataclass
from datetime import date

from vangrail.decisions.filling import Slot


@dataclass(frozen=True, slots=True)
class Told:
    """A fact of law: what it says, where it holds, where it was read and when."""

    say: str
    countries: tuple[str, ...]
    sources: tuple[str, ...]
    read: date


@dataclass(frozen=True, slots=True)
class Situation:
    """Something that happens online, in one language. Hours are those within which somebody is answered first; 0 is at once."""

    id: str
    title: str
    when: str
    desk: str
    desk_words: str
    day_hours: int
    night_hours: int
    urgent: bool
    do: tuple[str, ...]
    leave: tuple[str, ...]
    stop: str
    evidence: tuple[str, ...]
    laws: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A placeholder of a reply: what is asked for, and of what kind it is."""

    slot: Slot
    label: str
    help: str
    example: str
    card: str = ""

    @property
    def name(self) -> str:
        """Return its name between braces."""
        return self.slot.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A reply in one language. After `until` it is offered to nobody; `own` is the company's, with its scope.

    `approved` says whether somebody here said yes to its words: to one of the library, nobody did before it was adopted.
    """

    id: str
    situation: str
    language: str
    name: str
    text: str
    not_when: str
    where: str
    tone: str
    desk: str
    until: date
    gaps: tuple[Gap, ...] = ()
    own: bool = False
    approved: bool = True
    fact: str = ""
    team: str = ""
    accounts: frozenset[int] = frozenset()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Return what is needed to fill it in."""
        return tuple(gap.slot for gap in self.gaps)


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found: `kind` is situation or reply."""

    kind: str
    id: str
    situation: str
    title: str
    passage: str
    score: float


@dataclass(frozen=True, slots=True)
class Handed:
    """A number or link to hand to somebody. `key` is its short link; `fine` is False while its page does not answer."""

    id: str
    kind: str
    country: str
    languages: tuple[str, ...]
    title: str
    phone: str
    url: str
    note: str
    read: date
    sources: tuple[str, ...]
    key: str = ""
    fine: bool = True


@dataclass(frozen=True, slots=True)
class Ways:
    """Three sentences to leave a hostile thread with, and what to hand over."""

    title: str
    intro: str
    over: str
    sentences: tuple[tuple[str, str], ...]
