"""The policy: one company's published rules as a frozen value with a digest and a version."""

import hashlib
import hmac
import json
from functools import cached_property
from typing import Self

from pydantic import Field

from vangrail.policy.approval import Route
from vangrail.policy.audience import AUDIENCES, Audience
from vangrail.policy.base import Slug, Value
from vangrail.policy.clause import Clause, Fact, Pack
from vangrail.policy.company import (
    Account,
    Allow,
    Company,
    Consultation,
    Desk,
    DeskName,
    Dials,
    Embargo,
    Lexicon,
    NeedToKnow,
    QuietPeriod,
    Review,
    Room,
    WorkRules,
)
from vangrail.policy.rule import Cue, Rule

FORMAT = 1
"""The version of the resolved form. A reader refuses a newer one with a clear sentence."""


class Policy(Value):
    """The fully resolved value: library text and rules included, placeholders filled, allowed rules still listed.

    Upgrading Vangrail changes nothing in it. `need_to_know` is kept out of every dump; only its seal is part of the digest.
    `second_opinion` lets a marked model speak where no rule does, `open_check` lets people check who are not signed in. A policy
    without `routes`, or with an open check, is the same value as before there were any.
    `library_version` is the version of Vangrail whose library was used.
    """

    format: int = FORMAT
    version: str = "0.1"
    library_version: str
    company: Company
    languages: tuple[str, ...] = Field(min_length=1)
    dials: Dials
    audiences: tuple[Audience, ...] = AUDIENCES
    desks: dict[DeskName, Desk]
    lexicon: Lexicon
    embargoes: tuple[Embargo, ...] = ()
    quiet_periods: tuple[QuietPeriod, ...] = ()
    rooms: tuple[Room, ...] = ()
    accounts: tuple[Account, ...] = ()
    routes: tuple[Route, ...] = Field(default=(), exclude_if=lambda given: not given)
    work_rules: WorkRules | None = None
    consultations: tuple[Consultation, ...] = ()
    allow: tuple[Allow, ...] = ()
    review: Review = Review()
    second_opinion: bool = True
    open_check: bool = Field(default=True, exclude_if=lambda given: given)
    clauses: tuple[Clause, ...]
    cues: dict[Slug, Cue]
    packs: tuple[Pack, ...] = ()
    need_to_know_seal: str = ""
    need_to_know: NeedToKnow | None = Field(default=None, exclude=True, repr=False)

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the canonical JSON, as 64 hexadecimal digits. Need-to-know terms enter through their salted seal."""
        return hashlib.sha256(self.canonical()).hexdigest()

    def canonical(self) -> bytes:
        """Return the canonical JSON (UTF-8, sorted keys, no spaces), without need-to-know terms."""
        return json.dumps(
            self.model_dump(mode="json"), sort_keys=True, ensure_ascii=False, separators=(",", ":")
        ).encode()

    @classmethod
    def from_canonical(cls, data: bytes, need_to_know: NeedToKnow | None = None) -> Self:
        """Read a value that `canonical` wrote.

        Raises:
            pydantic.ValidationError: the data is not a policy.
            ValueError: `need_to_know` is not the one this policy was published with.
        """
        policy = cls.model_validate_json(data)
        if need_to_know is None:
            return policy
        if seal(need_to_know) != policy.need_to_know_seal:
            message = "the need-to-know file that this policy was published with"
            raise ValueError(message)
        return policy.model_copy(update={"need_to_know": need_to_know})

    def clause(self, clause_id: str) -> Clause:
        """Return the clause with this id.

        Raises:
            KeyError: the policy has no such clause.
        """
        return self._clauses[clause_id]

    @cached_property
    def _clauses(self) -> dict[str, Clause]:
        return {clause.id: clause for clause in self.clauses}

    def rules(self) -> list[tuple[Clause, Rule]]:
        """Return every rule with its clause, in the order of the document."""
        return [(clause, rule) for clause in self.clauses for rule in clause.rules]

    def facts(self) -> dict[str, Fact]:
        """Return the facts of the policy's packs by id."""
        return {fact.id: fact for pack in self.packs for fact in pack.facts}


def seal(need_to_know: NeedToKnow) -> str:
    """Return the keyed digest of the need-to-know terms: 64 hexadecimal digits that nobody without the salt can guess."""
    body = json.dumps([need_to_know.desk, sorted(need_to_know.terms)], ensure_ascii=False).encode()
    return hmac.new(need_to_know.salt.encode(), body, hashlib.sha256).hexdigest()
