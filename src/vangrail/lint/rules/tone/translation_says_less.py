"""A language version of a policy that says less than its source, or is older."""

from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document, Place
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.policy_text import GAP, passages
from vangrail.lint.readability.counting import word_spans
from vangrail.lint.rules.dates import dates_in
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.library import heard_in
from vangrail.lint.rules.speak import Said, part, speak
from vangrail.lint.sentences import sentence_spans
from vangrail.policy.clause import ClauseText

NAME: Final = "translation-says-less"
FAMILY: Final[Family] = "tone"

_MUCH_LESS: Final = 0.6
"""Of the words or sentences of the source, what a translation has at least."""

_FEW: Final = 4
"""Sentences that make no difference."""

_MANY_BANS: Final = 6
"""Bans in a clause of the source, of which a translation must have one. They are not heard equally well in all languages."""


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Compare every clause with the policy's first language; nothing is said of the first language itself."""
    policy, language = facts.company, document.language
    if not policy or language == policy.languages[0]:
        return
    for clause in policy.clauses:
        if language not in clause.texts or policy.languages[0] not in clause.texts:
            continue
        source, here = _told(clause.texts[policy.languages[0]]), _told(clause.texts[language])
        reason = _less(source, here, policy.languages[0], language)
        if reason:
            place = Place(1, heading=clause.texts[language].title, file=f"clauses/{clause.id}/{language}.md")
            fill = {"clause": clause.texts[language].title, "reason": part(NAME, reason, document)}
            yield speak(NAME, document, facts, Said(fill=fill, place=place))


def _told(words: ClauseText) -> str:
    return GAP.join(passages(words))


def _less(source: str, here: str, first: str, language: str) -> str:
    """Return which of the four it is (`words`, `sentences`, `bans`, `date`), or an empty text."""
    if len(word_spans(here, language)) < _MUCH_LESS * len(word_spans(source, first)):
        return "words"
    before, after = len(sentence_spans(source)), len(sentence_spans(here))
    if after < _MUCH_LESS * before and before - after >= _FEW:
        return "sentences"
    if _bans(source, first) >= _MANY_BANS and not _bans(here, language):
        return "bans"
    dated, newest = dates_in(source), dates_in(here)
    return "date" if dated and newest and max(newest) < max(dated) else ""


def _bans(text: str, language: str) -> int:
    _, _, found = heard_in(text, language)
    return len(found.get("ban", ()))
