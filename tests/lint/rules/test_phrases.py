"""Entries of word lists: words, beginnings of words, clauses, gaps and alternatives."""

import pytest

from vangrail.lint.rules.phrases import Phrases, clause_starts, folded, token_spans


def heard(entry, text, language="en"):
    """Return the words of the text in which an entry was heard."""
    spans = token_spans(text, language)
    tokens = [folded(text[start:end]) for start, end in spans]
    found = Phrases({"list": [entry]}, language).found(tokens, clause_starts(text, tokens, spans))
    return [text[spans[first][0] : spans[last - 1][1]] for first, last in found.get("list", ())]


@pytest.mark.parametrize(
    ("entry", "text", "words"),
    [
        ("must not", "You Must NOT do it", ["Must NOT"]),
        ("must not", "You must do it, not me", []),
        ("monitor*", "Monitoring and monitors", ["Monitoring", "monitors"]),
        ("monitor*", "a monito", []),
        ("^never", "Never post. I never do. Please never post", ["Never", "never"]),
        ("keep ... secret", "Keep our own plans secret", ["Keep our own plans secret"]),
        ("keep ... secret", "Keep quiet, the plan is secret", []),
        ("keep ... secret", "Keep plans and prices secret", ["Keep plans and prices secret"]),
        ("keep ... secret", "Keep one two three four five secret", []),
        ("is|are fine", "That is fine, those are fine, it was fine", ["is fine", "are fine"]),
        ("política", "POLITICA de empresa", ["POLITICA"]),
        ("don't", "Don’t worry", ["Don’t"]),
    ],
)
def test_an_entry_is_heard(entry, text, words):
    """Case and accents do not count, a gap stays within its clause, and `^` wants the beginning of one."""
    assert heard(entry, text) == words


def test_a_french_apostrophe_ends_a_word():
    """The article before it is a word of its own, in the list and in the text."""
    assert heard("l'employeur", "Ce que l’employeur contrôle", "fr") == ["l’employeur"]
    assert heard("employeur", "Ce que l’employeur contrôle", "fr") == ["employeur"]


def test_lists_are_heard_beside_each_other():
    """Two lists may share words; both are heard."""
    found = Phrases({"ban": ["must not"], "not": ["not"]}, "en").found(["must", "not"], [True, False])
    assert dict(found) == {"ban": [(0, 2)], "not": [(1, 2)]}
