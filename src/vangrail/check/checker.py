"""The checker: compiled once for a policy, then asked about drafts. Safe to use from many threads."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Final

from vangrail.check.context import Context
from vangrail.check.draft import Draft, Moment
from vangrail.check.freezing import CLAUSE, FREEZE, Spoken, speaking, told, words
from vangrail.check.language import spoken
from vangrail.check.precedents import Citation, Place, cited
from vangrail.check.rewrite import Edit, edits_of, rewritten, waiting
from vangrail.check.verdict import Desks, Finding, Verdict, highest
from vangrail.languages import SHIPPED, choose
from vangrail.policy.contacts import PublicContacts
from vangrail.policy.model import Policy
from vangrail.policy.rule import LEVELS
from vangrail.rules.fold import Folded
from vangrail.rules.matcher import Hit, Hits
from vangrail.rules.rule import CompiledRule
from vangrail.rules.ruleset import RuleSet
from vangrail.rules.spans import joined
from vangrail.source.names import map_country, map_platform

if TYPE_CHECKING:
    from vangrail.check.second.reader import Opinion, SecondReader

SECOND_OPINION: Final = "second-opinion"
"""The name under which the second reading speaks. No rule may have it."""

SAYS: Final = {
    "en": "No rule speaks about this, but it reads like drafts that this is about. A second opinion by a model; it can be wrong.",
    "nl": "Geen regel zegt hier iets over, maar het lijkt op berichten waar dit over gaat. "
    "Het is de tweede mening van een model, en die kan fout zijn.",
    "es": "Ninguna regla habla de esto, pero se parece a mensajes de los que trata este punto. "
    "Es la segunda opinión de un modelo y puede equivocarse.",
}
"""What it says, by language."""


class Checker:
    """Answers "may I post this?" for one policy.

    Compiling takes from milliseconds (cached on disk, keyed by what is looked for and the processor) to seconds (100,000 terms).
    """

    def __init__(self, policy: Policy, *, cached: bool = True) -> None:
        """Compile the policy's rules. With `cached` false nothing is read from or written to disk.

        Raises:
            PolicyError: a rule cannot be compiled.
        """
        self.policy = policy
        self.rules = RuleSet(policy, cached=cached)
        self._desks = Desks(policy)
        self._digest = policy.digest
        self.contacts = PublicContacts(policy)
        self.second = self._second_reader() if policy.second_opinion else None
        self._clauses = {clause.id: clause for clause in policy.clauses}
        self._model = self.second.model.digest if self.second else ""

    def _second_reader(self) -> "SecondReader":
        # Its library takes a tenth of the time in which a command begins; whoever compiles nothing does not need it.
        from vangrail.check.second.reader import SecondReader

        return SecondReader(self.rules, frozenset(clause.id for clause in self.policy.clauses))

    def check(self, draft: Draft, moment: Moment | None = None) -> Verdict:
        """Return the verdict on a draft. Without a moment: now, with nothing frozen.

        A pure function of the draft, the policy and the moment; nothing about the draft is written anywhere.
        """
        return self.judge(draft, moment or Moment.now(), self.rules.matcher.hits(Folded(draft.text)))

    def judge(
        self,
        draft: Draft,
        moment: Moment,
        hits: Hits,
        candidates: list[CompiledRule] | None = None,
        *,
        doubtful: bool = True,
    ) -> Verdict:
        """Return the verdict on a draft that was scanned already.

        `candidates` are the rules that may apply, when known; `doubtful` is false where it is known that the second reading has
        nothing to say.
        """
        verdict = self._judged(draft, moment, hits, candidates, doubtful=doubtful)
        return self._citing(verdict, draft, moment, hits) if moment.precedents else verdict

    def _judged(
        self, draft: Draft, moment: Moment, hits: Hits, candidates: list[CompiledRule] | None, *, doubtful: bool
    ) -> Verdict:
        """Return the verdict by the rules and freezes alone. What was answered before changes nothing of it."""
        rules = self.rules.candidates(hits.columns()) if candidates is None else candidates
        frozen = speaking(draft, moment, hits.folded) if moment.freezes else ()
        if not (rules or frozen or (doubtful and self.second)):
            return self._fine(draft, moment)
        context = Context(self, draft, moment, hits)
        applied = [
            (rule, marked)
            for rule in rules
            if (marked := context.decide(rule)) is not None and self._in_force(rule, moment.at.date())
        ]
        opinion = self._opinion(context, hits, applied) if doubtful else None
        if not (applied or opinion or frozen):
            return self._fine(draft, moment)
        written_in = self._written_in(draft, context.likely if len(self.policy.languages) > 1 else ())
        edits = [self._edits(rule, marked, context, written_in) for rule, marked in applied]
        language = self._answer_language(draft, written_in)
        findings = [self._finding(*one, context, language, own) for one, own in zip(applied, edits, strict=True)]
        if opinion:
            findings.append(self._doubt(opinion, hits, language))
        findings += self._frozen(frozen, context, language)
        findings.sort(key=lambda finding: (-LEVELS.index(finding.level), finding.spans[:1], finding.rule))
        rewrite = rewritten(draft.text, chain.from_iterable(edits))
        return replace(self._verdict(tuple(findings), language, moment, rewrite), told=told(frozen, language))

    def _citing(self, verdict: Verdict, draft: Draft, moment: Moment, hits: Hits) -> Verdict:
        """Return a verdict with the earlier answers about drafts like this one."""
        country = (draft.country and map_country(draft.country)) or self.policy.company.country
        place = Place(draft.account, map_platform(draft.platform) if draft.platform else "", country)
        rules = {finding.rule for finding in verdict.findings}
        found = moment.book.citing(hits.folded.text, rules, place, moment.at)
        if not found:
            return verdict
        language = verdict.language
        citations = tuple(cited(one, language) for one in found)
        findings = tuple(replace(one, precedent=_answered(one, citations)) for one in verdict.findings)
        return replace(verdict, findings=findings, cited=citations, answers_in=language)

    def _opinion(
        self, context: Context, hits: Hits, applied: Sequence[tuple[CompiledRule, object]]
    ) -> "Opinion | None":
        """Return the second reading of a draft about which no rule speaks: neither against it, nor to say that it is protected.

        It has read drafts in the shipped languages, and knows nothing of others.
        """
        if self.second is None:
            return None
        if any(rule.rule.protects or rule.rule.level != "fine" for rule, _ in applied):
            return None
        opinion = self.second.read(hits)
        return opinion if opinion and context.spoken & set(SHIPPED) else None

    def _doubt(self, opinion: "Opinion", hits: Hits, language: str) -> Finding:
        clause = self._clauses[opinion.clause]
        text = clause.texts[language]
        return Finding(
            rule=SECOND_OPINION,
            clause=clause.id,
            title=text.title,
            level="change",
            spans=tuple(joined(sorted(hits.folded.span(start, end) for start, end in opinion.spans))),
            what=SAYS[language],
            why=text.why,
            instead=text.instead,
            desk=self._desks.answer(clause.desk),
            by="model",
        )

    def _frozen(self, frozen: Sequence[Spoken], context: Context, language: str) -> Iterable[Finding]:
        """Yield a finding for each freeze for which the draft waits."""
        home = self.policy.company.country
        for one in frozen:
            if not one.holds(context.draft, home, protected=context.draft_fact("protected")):
                continue
            what, why, instead = words(one, context.draft, language)
            clause = self._clauses.get(CLAUSE)
            yield Finding(
                rule=FREEZE,
                clause=CLAUSE,
                title=clause.texts[language].title if clause else what,
                level="ask",
                spans=tuple(joined(sorted(context.folded.span(*place) for place in one.places))),
                what=what,
                why=why,
                instead=instead,
                desk=self._desks.answer(one.freeze.desk),
            )

    def _verdict(
        self, findings: tuple[Finding, ...], language: str, moment: Moment, rewrite: str | None = None
    ) -> Verdict:
        level = highest([finding.level for finding in findings])
        return Verdict(level, findings, language, self._digest, moment, "", self._model, rewrite)

    def _fine(self, draft: Draft, moment: Moment) -> Verdict:
        """Return the verdict on a draft about which no rule speaks. Its language is identified only if somebody asks."""
        languages = self.policy.languages
        if draft.answer_in in languages or draft.language or len(languages) == 1:
            return self._verdict((), self._answer_language(draft, choose(draft.language, languages)), moment)

        def answers_in() -> str:
            return self._written_in(draft, spoken(draft.text))

        return Verdict("fine", (), answers_in, self._digest, moment, model_digest=self._model)

    def _answer_language(self, draft: Draft, written_in: str) -> str:
        """Return the policy's language to answer in: the one its author reads when the policy has it, else the draft's."""
        wanted = draft.answer_in
        return wanted if wanted and wanted in self.policy.languages else written_in

    def _written_in(self, draft: Draft, likely: Iterable[str]) -> str:
        """Return the policy's language that a draft is in: its own when the policy has it, else the likeliest that it has."""
        languages = self.policy.languages
        own = draft.language or next((language for language in likely if language in languages), None)
        return choose(own, languages)

    def _in_force(self, rule: CompiledRule, today: date) -> bool:
        allowed = any(allow.rule == rule.rule.name and today <= allow.until for allow in self.policy.allow)
        return not rule.rule.shadow and not allowed

    def _secret(self, rule: CompiledRule) -> bool:
        return any(column in self.rules.sources.need_to_know for columns in rule.cues.values() for column in columns)

    def _edits(self, rule: CompiledRule, marked: list[Hit], context: Context, language: str) -> list[Edit]:
        return [] if self._secret(rule) else edits_of(rule.rule.rewrite, marked, context, language)

    def _finding(
        self, rule: CompiledRule, marked: list[Hit], context: Context, language: str, edits: list[Edit]
    ) -> Finding:
        secret = self._secret(rule)
        text = rule.clause.texts[language]
        words = rule.rule.words.get(language)
        instead = words.instead if words else text.instead
        if rule.rule.rewrite == "wait":
            instead = f"{instead} {waiting(marked, context, language)}".strip()
        desk = (
            self.policy.need_to_know.desk if secret and self.policy.need_to_know else rule.rule.desk or rule.clause.desk
        )
        return Finding(
            rule=rule.rule.name,
            clause=rule.clause.id,
            title=text.title,
            level=rule.rule.level,
            spans=() if secret else tuple(joined(sorted(context.folded.span(hit.start, hit.end) for hit in marked))),
            what=words.what if words else "",
            why=words.why if words else text.why,
            instead=instead,
            desk=self._desks.answer(desk),
            rewrite=rewritten(context.folded.source, edits),
        )


def _answered(finding: Finding, citations: Sequence[Citation]) -> str | None:
    """Return the first earlier answer about what a finding says, if there is one."""
    about = (
        one.text for one in citations if one.rule == finding.rule or (not one.rule and one.clause == finding.clause)
    )
    return next(about, None)
