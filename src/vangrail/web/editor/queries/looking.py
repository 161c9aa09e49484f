"""A clause as people will read it, and what the linter says about it, before it is saved."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from vangrail.documents.html import section_html
from vangrail.documents.outline import outline
from vangrail.lint.api import lint_policy
from vangrail.lint.finding import LintFinding
from vangrail.lint.policy_text import policy_document
from vangrail.lint.sentences import sentence_spans
from vangrail.policy.audience import Audience
from vangrail.policy.model import Policy
from vangrail.source.gates import RIGHTS
from vangrail.source.template import Facts, UnfilledError, fill

WORD_BY_WORD = frozenset({"overbreadth", "tone", "procedure"})
"""Families that speak of sentences; what is missing from the whole is told elsewhere."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What the linter says about one place, with the words it speaks of.

    It `leans` when it is only fine because the policy says in another clause what people are free to say.
    """

    answer: str
    quote: str
    what: str
    why: str
    instead: str
    leans: bool
    sources: tuple[tuple[str, str], ...]


def preview(policy: Policy, clause_id: str, audience: Audience, language: str) -> SafeString | str:
    """Return a clause as the published page shows it to these readers; empty where they do not get it."""
    clause = next((each for each in policy.clauses if each.id == clause_id), None)
    if clause is None or audience not in clause.audiences:
        return ""
    alone = policy.model_copy(update={"clauses": (clause,)})
    for _, section in outline(alone, audience, language).walk():
        if section.anchor == clause_id:
            return mark_safe(section_html(section, 3))  # noqa: S308 -- the renderer lets no markup of an author through
    return ""


def remarks(policy: Policy, clause_id: str, language: str) -> list[Remark]:
    """Return what the linter says about the sentences of one clause. What the law protects is read beside it."""
    clauses = tuple(clause for clause in policy.clauses if clause.id in {clause_id, RIGHTS})
    few = policy.model_copy(update={"clauses": clauses})
    alone = policy.model_copy(update={"clauses": tuple(each for each in clauses if each.id == clause_id)})
    file = f"clauses/{clause_id}/{language}.md"
    answers = {(each.what, quote): each.answer for each, quote in _spoken(alone, language, file)}
    return [
        Remark(
            finding.answer,
            quote,
            finding.what,
            finding.why,
            finding.instead,
            finding.answer != answers.get((finding.what, quote), finding.answer),
            tuple((source.title, source.url) for source in finding.sources),
        )
        for finding, quote in _spoken(few, language, file)
    ]


def _spoken(policy: Policy, language: str, file: str) -> Iterator[tuple[LintFinding, str]]:
    """Yield what is said about the sentences of one file, each with the sentence."""
    text = policy_document(policy, language).text
    for finding in lint_policy(policy, languages=[language]):
        if finding.family in WORD_BY_WORD and finding.span and finding.place and finding.place.file == file:
            start, end = finding.span
            yield finding, text[start:end].strip()


def mended(raw: str, quote: str, instead: str, facts: Facts) -> str | None:
    """Return a text as its author writes it with a better sentence in the place of one; None where that does not stand there.

    The sentence is quoted as people read it, with names filled in; what `facts` fill is compared.
    """
    if quote in raw:
        return raw.replace(quote, instead, 1)
    for line in raw.split("\n"):
        for start, end in sentence_spans(line):
            sentence = line[start:end]
            if _filled(sentence, facts) == quote:
                return raw.replace(sentence.strip(), instead, 1)
    return None


def _filled(sentence: str, facts: Facts) -> str:
    try:
        return fill(sentence, facts).strip()
    except UnfilledError:
        return ""
