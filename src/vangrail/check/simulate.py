"""What a choice would change, before it is made: the same example posts, answered as the policy stands and as it would be.

One checker is compiled for every rule that any choice could bring in, without the company's own words, and each policy hears only
its own rules in it. So a simulation costs milliseconds, and its compiled database is the same whatever is chosen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from vangrail.check.checker import Checker
from vangrail.check.draft import Draft, Moment
from vangrail.check.posts import Post, posts
from vangrail.check.verdict import Finding, highest
from vangrail.policy.clause import Clause
from vangrail.policy.company import Lexicon, Review
from vangrail.policy.model import Policy
from vangrail.policy.rule import Level, Rule
from vangrail.source.conditions import CHOICES
from vangrail.source.model import PolicySource
from vangrail.source.resolve import resolve

NAME: Final = "Acme"
"""What the company is called while example posts are checked."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one policy says to one post: the level, and the rules that spoke."""

    level: Level
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """A post that would be answered differently."""

    post: Post
    before: Answer
    after: Answer


@dataclass(frozen=True, slots=True)
class Effect:
    """How many posts were looked at, and those whose answer changes."""

    total: int
    shifts: tuple[Shift, ...]


class Simulation:
    """The example posts for one company. Compiling takes seconds the first time on a machine, and is kept on disk."""

    def __init__(self, source: PolicySource) -> None:
        """Compile every rule that any setting of the dials brings in.

        Raises:
            PolicyError: the source does not load.
        """
        self._checker = Checker(_bare(_every(source)))
        self._heard: dict[Post, tuple[Finding, ...]] = {}

    def answers(self, policy: Policy, language: str, moment: Moment) -> dict[Post, Answer]:
        """Return what a policy says to each example post in a language."""
        quiet = {allow.rule for allow in policy.allow if moment.at.date() <= allow.until}
        spoken = {rule.name for _, rule in policy.rules() if not rule.shadow} - quiet
        return {post: _answer(self._findings(post, moment), spoken) for post in posts(language)}

    def effect(self, old: Policy, new: Policy, language: str, moment: Moment) -> Effect:
        """Return which of the example posts would be answered differently."""
        before, after = self.answers(old, language, moment), self.answers(new, language, moment)
        shifts = tuple(Shift(post, before[post], after[post]) for post in before if before[post] != after[post])
        return Effect(len(before), shifts)

    def _findings(self, post: Post, moment: Moment) -> tuple[Finding, ...]:
        if post not in self._heard:
            draft = Draft(text=post.text, account=post.account, language=post.language)
            self._heard[post] = self._checker.check(draft, moment).findings
        return self._heard[post]


def _answer(findings: Iterable[Finding], spoken: set[str]) -> Answer:
    heard = [finding for finding in findings if finding.rule in spoken]
    return Answer(highest([finding.level for finding in heard]), tuple(sorted({finding.rule for finding in heard})))


def _every(source: PolicySource) -> list[Policy]:
    """Return the policy as each setting of each dial makes it."""
    names = [name for name in CHOICES if name in type(source.dials).model_fields]
    settings = [{name: value} for name in names for value in CHOICES[name]]
    return [
        resolve(source.model_copy(update={"dials": source.dials.model_copy(update=each)})) for each in ({}, *settings)
    ]


def _bare(policies: list[Policy]) -> Policy:
    """Return one policy with the rules of all of them, and nothing of the company's own words or people."""
    clauses: dict[str, Clause] = {}
    rules: dict[str, dict[str, Rule]] = {}
    for policy in policies:
        for clause, rule in policy.rules():
            clauses.setdefault(clause.id, clause)
            plain = rule.model_copy(update={"shadow": False, "words": {}, "examples": {}, "rewrite": "none"})
            rules.setdefault(clause.id, {}).setdefault(rule.name, plain)
    first = policies[0]
    gathered = tuple(
        clauses[name].model_copy(
            update={
                "rules": tuple(rule for _, rule in sorted(rules[name].items())),
                "texts": {lang: text.model_copy(update=_SILENT) for lang, text in clauses[name].texts.items()},
            }
        )
        for name in sorted(clauses)
    )
    company = first.company.model_copy(
        update={"name": NAME, "owner": None, "spokespersons": (), "values": "", "third_parties": ()}
    )
    cues = {name: cue for policy in policies for name, cue in policy.cues.items()}
    return first.model_copy(
        update={
            "version": "0",
            "company": company,
            "clauses": gathered,
            "cues": dict(sorted(cues.items())),
            "desks": {name: type(desk)() for name, desk in first.desks.items()},
            "lexicon": Lexicon(),
            "dials": type(first.dials)(),
            "review": Review(),
            **dict.fromkeys(_EMPTY, ()),
            "work_rules": None,
            "second_opinion": False,
            "need_to_know": None,
            "need_to_know_seal": "",
        }
    )


_SILENT: Final = {"title": "-", "text": "-", "parts": {}, "why": "-", "instead": "-", "incident": "", "questions": ()}
_EMPTY: Final = ("embargoes", "quiet_periods", "rooms", "accounts", "routes", "consultations", "allow", "packs")
