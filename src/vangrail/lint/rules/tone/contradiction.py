"""The same act forbidden on personal accounts and allowed on company accounts, or the other way round."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.library import phrases
from vangrail.lint.rules.phrases import NOWHERE, folded, token_spans
from vangrail.lint.rules.reading import Sentence, reading
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "contradiction"
FAMILY: Final[Family] = "tone"

MOST: Final = 200
"""Acts of each kind that are compared."""

_WORDS_OF_AN_ACT: Final = 8
_STEM: Final = 5
_SHARED: Final = 0.6
"""How much of the shorter act has to stand in the other."""


@dataclass(frozen=True, slots=True)
class _Act:
    """What is forbidden or allowed on which account: the beginnings of its words."""

    account: str
    forbidden: bool
    stems: frozenset[str]
    sentence: Sentence


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Name each pair once, at the ban."""
    read = reading(document)
    if not read.long_enough:
        return
    acts: dict[tuple[str, bool], list[_Act]] = {}
    accounts: dict[str, str] = {}
    for sentence in read.sentences:
        heading = document.heading_over(sentence.unit.block)
        if heading not in accounts:
            accounts[heading] = _account(heading, document.language)
        for act in _acts(sentence, accounts[heading]):
            acts.setdefault((act.account, act.forbidden), []).append(act)
    for one, other in (("personal", "company"), ("company", "personal")):
        for ban in acts.get((one, True), [])[:MOST]:
            for leave in acts.get((other, False), [])[:MOST]:
                if _same(ban, leave):
                    spans = (ban.sentence.span, leave.sentence.span)
                    text = document.text[slice(*leave.sentence.span)].strip()
                    yield speak(NAME, document, facts, Said(spans[0], spans, {"other": " ".join(text.split())}))
                    break


def _acts(sentence: Sentence, account: str) -> Iterator[_Act]:
    # A sentence that names an account itself is bounded by that.
    if not account or sentence.leads or sentence.has(f"{NAME}.personal", f"{NAME}.company"):
        return
    for forbidden, hits in ((True, sentence.bans()), (False, sentence.allows())):
        for _, last in hits[:1]:
            words = [
                word
                for number, word in enumerate(sentence.tokens[last : last + _WORDS_OF_AN_ACT], last)
                if len(word) > 2 and not any(first <= number < end for first, end in sentence.hits(f"{NAME}.idle"))
            ]
            yield _Act(account, forbidden, frozenset(word[:_STEM] for word in words), sentence)


def _account(heading: str, language: str) -> str:
    """Return which accounts a heading speaks of: `personal`, `company`, or an empty text for neither or both."""
    tokens = [folded(heading[start:end]) for start, end in token_spans(heading, language)]
    found = phrases(language).found(tokens, [NOWHERE] * len(tokens))
    named = [account for account in ("personal", "company") if f"{NAME}.{account}" in found]
    return named[0] if len(named) == 1 else ""


def _same(one: _Act, other: _Act) -> bool:
    shared = len(one.stems & other.stems)
    return shared >= 2 and shared >= _SHARED * min(len(one.stems), len(other.stems))
