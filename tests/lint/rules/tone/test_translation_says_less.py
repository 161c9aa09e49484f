"""Language versions of a policy's clauses side by side."""

import pytest

from tests.lint.rules.conftest import facts_for
from vangrail.lint.document import Document
from vangrail.lint.rules import run
from vangrail.source.answers import policy_from_answers

RULE = "translation-says-less"


def policy_with(**changes):
    """Return a policy in English and Dutch, the Dutch text of one clause changed."""
    policy = policy_from_answers({"company": "Acme", "country": "NL", "languages": ["en", "nl"]})
    first, *others = policy.clauses
    texts = {**first.texts, "nl": first.texts["nl"].model_copy(update=changes)}
    return policy.model_copy(update={"clauses": (first.model_copy(update={"texts": texts}), *others)})


def said(policy, language):
    """Return what the rule says of the policy when this language is linted."""
    found = run(Document("", (), language), facts_for("NL", policy))
    return [finding for finding in found if finding.rule == RULE]


def test_the_library_says_the_same_in_every_language():
    """No clause that ships is behind its English version."""
    policy = policy_from_answers({"company": "Acme", "country": "NL", "languages": ["en", "nl", "es"]})
    assert [finding.what for language in ("en", "nl", "es") for finding in said(policy, language)] == []


def test_a_short_translation_is_found_with_its_file():
    """A clause of three words is much shorter than its source; the place is the file."""
    finding = said(policy_with(text="Denk even na.", parts={}, why="Daarom.", instead="Vraag het."), "nl")[0]
    assert "veel korter" in finding.what
    assert finding.place.file.endswith("/nl.md")


def test_an_older_date_is_found():
    """A version that still has last year's date was forgotten."""
    policy = policy_from_answers({"company": "Acme", "country": "NL", "languages": ["en", "nl"]})
    first, *others = policy.clauses
    texts = {
        language: words.model_copy(update={"text": f"{words.text}\n\n{date}"})
        for (language, words), date in zip(first.texts.items(), ("1 March 2026", "1 maart 2025"), strict=True)
    }
    changed = policy.model_copy(update={"clauses": (first.model_copy(update={"texts": texts}), *others)})
    assert ["oudere datum" in finding.what for finding in said(changed, "nl")] == [True]


@pytest.mark.parametrize("language", ["en", "es"])
def test_only_other_languages_of_the_policy_are_compared(language):
    """The first language is the source, and one that the policy lacks has nothing to compare."""
    assert not said(policy_with(text="Denk even na.", parts={}, why="Daarom.", instead="Vraag het."), language)
