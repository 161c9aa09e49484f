"""Facts of a match are read from the sentence around it."""

import pytest

from tests.build import FACT_CUES
from vangrail.rules.facts import FactWords, MatchFacts, Sentences
from vangrail.rules.fold import Folded
from vangrail.rules.matcher import Hit

WORDS = FactWords(FACT_CUES)


def holds(fact: str, text: str, word: str, language: str = "en") -> bool:
    """Ask one fact of the first place of `word` in `text`."""
    folded = Folded(text)
    start = folded.text.index(word)
    return MatchFacts(folded, WORDS).holds(fact, Hit(start, start + len(word), language, free=True, payload=None))


@pytest.mark.parametrize(
    ("fact", "text", "word", "language", "expected"),
    [
        ("negated", "They are not thieves", "thieves", "en", True),
        ("negated", "They are not here, but thieves are", "thieves", "en", False),
        ("negated", "Not one. They are thieves", "thieves", "en", False),
        ("negated", "never in my whole long working life have i met thieves", "thieves", "en", False),
        ("negated", "alleen ben ik niet", "alleen", "nl", True),
        ("negated", "thieves, not friends", "thieves", "en", False),
        ("quoted", 'She wrote "all thieves" on it', "thieves", "en", True),
        ("quoted", "She wrote 'all thieves' on it", "thieves", "en", True),
        ("quoted", "don't trust thieves, can't they", "thieves", "en", False),
        ("quoted", "he said we are thieves", "thieves", "en", True),
        ("quoted", "We are thieves he said", "thieves", "en", False),
        ("quoted", "> thieves\nno", "thieves", "en", True),
        ("asked", "Are they thieves? No.", "thieves", "en", True),
        ("asked", "Are they here? Thieves.", "thieves", "en", False),
        ("asked", "May I say thieves", "thieves", "en", True),
        ("past", "I used to meet thieves", "thieves", "en", True),
        ("past", "I used to run. Now I meet thieves", "thieves", "en", False),
    ],
)
def test_a_fact_is_read_from_the_words_around(
    fact: str, text: str, word: str, language: str, *, expected: bool
) -> None:
    """Denied, quoted, asked and past are told apart by where their words stand."""
    assert holds(fact, text, word, language) is expected


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("One. Two! Three", 3),
        ("At 4 a.m. we open", 1),
        ("Bijv. dit. En dat.", 2),
        ("line one\nline two", 2),
        ("No end", 1),
        ("", 1),
        ("Wait... what", 2),
    ],
)
def test_sentences_end_where_people_end_them(text: str, starts: int) -> None:
    """Full stops and line ends do, abbreviations do not."""
    assert len(Sentences(Folded(text)).starts) == starts
