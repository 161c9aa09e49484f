"""One draft under one policy at one moment, as the rules see it. Everything that costs time is worked out on first use."""

from bisect import bisect_right
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import TYPE_CHECKING

from vangrail.check.draft import Draft, Moment
from vangrail.check.language import spoken
from vangrail.policy.model import Policy
from vangrail.rules.detectors.base import Match
from vangrail.rules.facts import MatchFacts
from vangrail.rules.matcher import Hit, Hits
from vangrail.rules.rule import Columns, CompiledRule, counted, decide
from vangrail.source.markets import holds_in
from vangrail.source.names import map_country, map_platform, map_role

if TYPE_CHECKING:
    from vangrail.check.checker import Checker


class Context:
    """A `Situation` for the rules: hits, match facts, and the draft's own facts."""

    def __init__(self, checker: "Checker", draft: Draft, moment: Moment, hits: Hits) -> None:
        """Take what was found in the draft's text."""
        self.draft = draft
        self.moment = moment
        self.folded = hits.folded
        self._checker = checker
        self._hits = hits
        self._facts = MatchFacts(hits.folded, checker.rules.words)
        self._decided: dict[str, list[Hit] | None] = {}

    @cached_property
    def opened(self) -> AbstractSet[int]:
        """The columns that may have hits."""
        return self._hits.columns()

    @property
    def policy(self) -> Policy:
        """The policy the draft is checked against."""
        return self._checker.policy

    def decide(self, rule: CompiledRule) -> list[Hit] | None:
        """Decide a rule once."""
        name = rule.rule.name
        if name not in self._decided:
            self._decided[name] = decide(rule, self)
        return self._decided[name]

    def hits(self, columns: Columns) -> list[Hit]:
        """Return the verified hits of the columns, sorted by place.

        An embargo that has ended or is for another country is not one; neither is a number or address that the company published.
        """
        opened = [column for column in columns if column in self.opened]
        if len(opened) == 1:
            return self._column(opened[0])
        return sorted((hit for column in opened for hit in self._column(column)), key=lambda hit: hit[:2])

    def _column(self, column: int) -> list[Hit]:
        hits = self._hits.get(column)
        if not hits or hits[0].payload is None:
            return hits
        if isinstance(hits[0].payload, Match):
            contacts, original = self._checker.contacts, self.folded.original
            return [hit for hit in hits if not contacts.has(original(hit.start, hit.end))]
        if column in self._checker.rules.sources.embargoed:
            return [hit for hit in hits if isinstance(hit.payload, int) and self._embargoed(hit.payload)]
        return hits

    def _embargoed(self, number: int) -> bool:
        embargo = self.policy.embargoes[number]
        return embargo.until > self.moment.at and holds_in(embargo.market, self.draft.country)

    def match_fact(self, fact: str, hit: Hit) -> bool:
        """Tell whether the hit is negated, quoted, asked about or past."""
        return self._facts.holds(fact, hit)

    def sentence(self, offset: int) -> int:
        """Return the number of the sentence at a folded offset."""
        return self._facts.sentences.number(offset)

    def sentence_span(self, offset: int) -> tuple[int, int]:
        """Return the folded span of the sentence at a folded offset."""
        return self._facts.sentences.span(offset)

    def word(self, offset: int) -> int:
        """Return the number of the word at a folded offset."""
        return bisect_right(self._spaces, offset)

    @cached_property
    def _spaces(self) -> list[int]:
        return [index for index, char in enumerate(self.folded.text) if char == " "]

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The languages the draft may be in: the one its author named, else those that its text looks like."""
        return frozenset(self.likely)

    @cached_property
    def likely(self) -> tuple[str, ...]:
        """The same, the likeliest first."""
        return (self.draft.language,) if self.draft.language else spoken(self.folded.source)

    def value(self, name: str) -> frozenset[str]:
        """Return the draft's values for a fact; the policy's country where the draft names none."""
        return self._values[name]

    @cached_property
    def _values(self) -> dict[str, frozenset[str]]:
        draft, company = self.draft, self.policy.company
        return {
            "account": frozenset({draft.account}),
            "platform": frozenset({map_platform(draft.platform)} if draft.platform else ()),
            "role": frozenset({map_role(draft.role)} if draft.role else ()),
            "country": frozenset({(draft.country and map_country(draft.country)) or company.country}),
            "sector": frozenset(company.sectors),
        }

    def draft_fact(self, name: str) -> bool:
        """Tell whether a fact is true of the draft."""
        sources = self._checker.rules.sources
        if name in sources.mentions:
            return bool(self.hits(sources.mentions[name]))
        match name:
            case "has_image":
                return bool(self.draft.images)
            case "discloses_employer":
                return bool(counted(self.hits(sources.discloses), self))
            case "embargoed":
                return bool(self.hits(sources.embargoed))
            case "frozen":
                return self.moment.frozen
            case "listed":
                return self.policy.company.listed
            case "quiet_period":
                return any(period.start <= self.moment.at.date() <= period.end for period in self.policy.quiet_periods)
        return self._protected

    @cached_property
    def _protected(self) -> bool:
        """Whether the draft is talk that the law protects: a rule that recognises it applies."""
        candidates = self._checker.rules.candidates(self._hits.columns())
        return any(rule.rule.protects and self.decide(rule) is not None for rule in candidates)
