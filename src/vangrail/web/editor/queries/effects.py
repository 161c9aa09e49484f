"""What a choice would change: example posts answered as the draft stands and as it would be, and clauses that change words."""

from dataclasses import dataclass
from functools import lru_cache

from django.utils import timezone

from vangrail.check.draft import Moment
from vangrail.check.simulate import Effect, Simulation
from vangrail.languages import choose
from vangrail.policy.changes import Change
from vangrail.policy.company import Dials
from vangrail.policy.model import Policy
from vangrail.policy.versions import diff
from vangrail.source.model import PolicySource
from vangrail.source.resolve import resolve
from vangrail.web.editor.parts import token


@dataclass(frozen=True, slots=True)
class Consequence:
    """What turning the dials would do: posts with another answer, and texts with other words in one language."""

    effect: Effect
    texts: tuple[Change, ...]
    language: str


def consequence(source: PolicySource, dials: Dials, language: str) -> Consequence:
    """Return what would change if the dials stood like this.

    Compiling takes some seconds the first time on a machine; after that it takes milliseconds.
    """
    old, new = resolve(source), resolve(source.model_copy(update={"dials": dials}))
    spoken = choose(language, old.languages)
    effect = simulation_of(source).effect(old, new, spoken, Moment(at=timezone.now()))
    return Consequence(effect, tuple(_texts(old, new, spoken)), spoken)


def _texts(old: Policy, new: Policy, language: str) -> list[Change]:
    found = diff(old, new).changes
    return [change for change in found if change.path.startswith("clauses.") and change.path.endswith(f".{language}")]


def simulation_of(source: PolicySource) -> Simulation:
    """Return the compiled example posts of a company, kept in the process. The company's own words have no part in it."""
    facts = (source.company.country, source.company.also_in, source.company.sectors, source.company.size)
    more = (source.company.listed, source.company.works_council, bool(source.work_rules), source.languages)
    rules = tuple((clause.id, clause.when, clause.rules) for clause in source.clauses)
    return _simulation(token((facts, more, source.audiences, source.leave_out, rules)), _Held(source))


class _Held:
    """A source beside the key that it is known by."""

    def __init__(self, source: PolicySource) -> None:
        self.source = source

    def __hash__(self) -> int:
        return 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held)


@lru_cache(maxsize=4)
def _simulation(_key: str, held: _Held) -> Simulation:
    return Simulation(held.source)
