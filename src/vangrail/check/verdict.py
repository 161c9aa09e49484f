"""What comes out of a check: a level, and every rule that applied with its reason, its way out, and who answers."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, Literal

from vangrail.check.draft import Moment
from vangrail.check.precedents import Citation
from vangrail.policy.company import Desk
from vangrail.policy.model import Policy
from vangrail.policy.rule import LEVELS, Level

FORMAT: Final = 1
"""The version of a verdict's dictionary form."""


@dataclass(frozen=True, slots=True)
class DeskAnswer:
    """Whom to ask: the desk's person, else its deputy, else the policy's owner; `person` is empty where nobody is named at all.

    `stands_in` says that it is the owner, who does not belong to the desk. `answers_within` is the promised time in working hours.
    """

    name: str
    person: str = ""
    deputy: str = ""
    contact: str = ""
    hours: str = ""
    answers_within: int | None = None
    stands_in: bool = False

    def __str__(self) -> str:
        """Return the person, or the desk's name."""
        return self.person or self.name


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that applied.

    `spans` are (start, end) in code points of the given text; `rewrite` is the whole draft rewritten, where a mechanical rewrite
    is right; `by` is "rule", or "model" for a marked second opinion.
    """

    rule: str
    clause: str
    title: str
    level: Level
    spans: tuple[tuple[int, int], ...]
    what: str
    why: str
    instead: str
    desk: DeskAnswer
    rewrite: str | None = None
    precedent: str | None = None
    by: Literal["rule", "model"] = "rule"

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as plain values for JSON."""
        values = {name: getattr(self, name) for name in self.__slots__}
        return {
            **values,
            "spans": [list(span) for span in self.spans],
            "desk": {name: getattr(self.desk, name) for name in self.desk.__slots__},
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings of one draft, the highest level, and the digests of the policy and the moment that it is a function of.

    `answers_in` is the language of the answer, or what works it out: for most drafts nothing depends on it. `model_digest` is
    that of the model that gives a second opinion, or empty where the policy wants none. `rewrite` is the draft with the mechanical
    rewrites of all findings made together, or None where there is none. `cited` are earlier answers of desks about drafts like this
    one; they inform, and the level is what it is without them.
    """

    level: Level
    findings: tuple[Finding, ...]
    answers_in: str | Callable[[], str] = field(repr=False, compare=False)
    policy_digest: str
    moment: Moment
    told: str = ""
    model_digest: str = ""
    rewrite: str | None = None
    cited: tuple[Citation, ...] = ()

    @property
    def language(self) -> str:
        """The language the answer is in: the draft's own where the policy has it."""
        return self.answers_in if isinstance(self.answers_in, str) else self.answers_in()

    def __reduce__(self) -> tuple[Any, ...]:
        """Return what a copy is made from: with the language as a word, and never the draft that it is worked out from."""
        kept = (self.level, self.findings, self.language, self.policy_digest, self.moment, self.told, self.model_digest)
        return Verdict, (*kept, self.rewrite, self.cited)

    @property
    def moment_digest(self) -> str:
        """The digest of the moment, as 64 hexadecimal digits."""
        return self.moment.digest

    def to_dict(self) -> dict[str, Any]:
        """Return the verdict as plain values for JSON. Offsets count code points of the given text."""
        return {
            "format": FORMAT,
            "level": self.level,
            "language": self.language,
            "told": self.told,
            "rewrite": self.rewrite,
            "findings": [finding.to_dict() for finding in self.findings],
            "precedents": [one.to_dict() for one in self.cited],
            "policy": self.policy_digest,
            "moment": self.moment_digest,
            "model": self.model_digest,
        }


def highest(levels: list[Level]) -> Level:
    """Return the highest of the levels, or "fine"."""
    return max(levels, key=LEVELS.index, default="fine")


class Desks:
    """Who answers for each desk of a policy, worked out once."""

    def __init__(self, policy: Policy) -> None:
        """Take the policy whose desks answer."""
        self._policy = policy
        self.answer = lru_cache(maxsize=None)(self._answer)

    def _answer(self, name: str) -> DeskAnswer:
        desk = self._policy.desks.get(name) or Desk()  # type: ignore[call-overload]
        person = desk.person or desk.deputy or self._policy.company.owner
        return DeskAnswer(
            name,
            person.name if person else "",
            desk.deputy.name if desk.deputy else "",
            person.contact if person else "",
            desk.hours,
            desk.answers_within,
            stands_in=person is not None and not (desk.person or desk.deputy),
        )
