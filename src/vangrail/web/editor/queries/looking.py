"""A clause as people will read it, and what the linter says about it, before it is saved."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from vangrail.documents.html import section_html
from vangrail.documents.outline import outline
from vangrail.lint.api import lint_policy
from vangrail.lint.finding import LintFinding
from vangrail.lint.policy_text import policy_document
from vangrail.policy.audience import Audience
from vangrail.policy.model import Policy
from vangrail.source.gates import RIGHTS

WORD_BY_WORD = frozenset({"overbreadth", "tone", "procedure"})
"""Families that speak of sentences; what is missing from the whole is told elsewhere."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What the linter says about one place, with the words it speaks of."""

    answer: str
    quote: str
    what: str
    why: str
    instead: str
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
    text = policy_document(few, language).text
    return list(_remarks(lint_policy(few, languages=[language]), text, f"clauses/{clause_id}/{language}.md"))


def _remarks(findings: tuple[LintFinding, ...], text: str, file: str) -> Iterator[Remark]:
    for finding in findings:
        if finding.family in WORD_BY_WORD and finding.span and finding.place and finding.place.file == file:
            start, end = finding.span
            links = tuple((source.title, source.url) for source in finding.sources)
            yield Remark(finding.answer, text[start:end].strip(), finding.what, finding.why, finding.instead, links)
