"""Disguised words are found, whatever the disguise, and nothing is found inside innocent words."""

import random
import re
import unicodedata
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
import tomli

from tests.build import NOON, cue, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft
from vangrail.rules.fold import fold_text
from vangrail.source.library import load_library

WANTED = 0.97
"""The part of the words that must be found under each disguise."""

LANGUAGES = ("en", "nl", "es")
CARRIERS = {
    "en": ("what a {} that was yesterday", "{} is what they called the new one", "nobody here is a {}"),
    "nl": ("wat een {} was dat gisteren weer", "{} noemden ze die nieuwe van ons", "niemand hier is een {}"),
    "es": ("vaya {} que fue lo de ayer por la tarde", "{} es lo que le llamaron al nuevo", "aquí nadie es un {}"),
}
LEET = {"a": "4@", "b": "8", "e": "3", "g": "9", "i": "1!", "l": "1", "o": "0", "s": "5$", "t": "7"}
MARKS = "\u0300\u0301\u0302\u0303\u0308\u030a\u030c\u0327\u0331\u0336"
NOTHING = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


@cache
def look_alikes() -> dict[str, str]:
    """Return all look-alikes of each letter, as the product's table of Unicode's confusables has them."""
    lines = files("vangrail.rules").joinpath("confusables.txt").read_text("utf-8").splitlines()
    return {line[0]: "".join(chr(int(code, 16)) for code in line.split()[1:]) for line in lines if line[0] != "#"}


def leet(word, chance):
    """Write up to half of the letters as digits and signs, at least one where one can be.

    A 1 is an i or an l, not both; a word does not end in an exclamation mark, which nobody could tell from an end.
    """
    signs = {letter: chance.choice(signs) for letter, signs in LEET.items()}
    if signs["i"] == "1":
        del signs["l"]
    places = [place for place, letter in enumerate(word) if letter in signs]
    chosen = chance.sample(places, min(len(places), chance.randint(1, len(word) // 2)))
    written = "".join(signs[letter] if place in chosen else letter for place, letter in enumerate(word))
    return written[:-1] + "1" if written[-1] == "!" else written


def zero_width(word, chance):
    """Put characters that cannot be seen between all letters."""
    return "".join(letter + chance.choice(NOTHING) for letter in word[:-1]) + word[-1]


def homoglyphs(word, chance):
    """Write each letter as one of all its look-alikes, one in four left as it is."""
    return "".join(letter if chance.random() < 0.25 else chance.choice(look_alikes()[letter]) for letter in word)


def fullwidth(word, _):
    """Write letters as wide as Chinese ones."""
    return "".join(chr(ord(letter) + 0xFEE0) for letter in word)


def bold(word, _):
    """Write the letters of mathematics."""
    return "".join(chr(ord(letter) - ord("a") + 0x1D41A) for letter in word)


def accents(word, chance):
    """Put a mark on every letter, half of them composed where that exists."""
    marked = "".join(letter + chance.choice(MARKS) for letter in word)
    return unicodedata.normalize("NFC", marked) if chance.random() < 0.5 else marked


def spaced(word, _):
    """Write the letters apart."""
    return " ".join(word)


def dotted(word, chance):
    """Put the same sign between the letters."""
    return chance.choice(".-_*").join(word)


def stretched(word, chance):
    """Write one letter three to six times."""
    place = chance.randrange(len(word))
    return word[:place] + word[place] * chance.randint(3, 6) + word[place + 1 :]


def starred(word, chance):
    """Write a star for one letter inside, for two in a long word."""
    places = chance.sample(range(1, len(word) - 1), 2 if len(word) > 7 else 1)
    return "".join("*" if place in places else letter for place, letter in enumerate(word))


DISGUISES = (leet, zero_width, homoglyphs, fullwidth, bold, accents, spaced, dotted, stretched, starred)


@cache
def library_words() -> dict[str, tuple[str, ...]]:
    """Return the single words of four letters or more that the library calls insults or slurs, by language."""
    shelf = load_library()
    clause = shelf.clauses.get("hate_and_harassment")
    cues = [shelf.cues["insults"]] if "insults" in shelf.cues else []
    cues += [one.cues["slur"] for one in (clause.rules if clause else ()) if "slur" in one.cues]
    found: dict[str, set[str]] = {language: set() for language in LANGUAGES}
    for each in cues:
        for language in LANGUAGES:
            entries = (fold_text(entry.removeprefix("=")) for entry in each.words.get(language, ()))
            found[language].update(word for word in entries if re.fullmatch("[a-z]{4,}", word))
    return {language: tuple(sorted(words)) for language, words in found.items()}


@cache
def innocent() -> dict[str, dict]:
    """Return the innocent words and texts, by language."""
    return tomli.loads(Path(__file__).with_name("innocent.toml").read_text("utf-8"))


@cache
def checker(*, rude: bool) -> Checker:
    """Return a checker that looks for the library's words, and for the rude words inside innocent ones if asked."""
    words = {language: list(library_words()[language]) for language in LANGUAGES}
    if rude:
        words = {language: [*words[language], *innocent()[language]["inside"].split()] for language in LANGUAGES}
    return Checker(policy(rule("word", "word", "ask", cues={"word": cue(**words)})))


def marks(text, language, *, rude=False):
    """Return the places that are marked in a text."""
    verdict = checker(rude=rude).check(Draft(text=text, language=language), NOON)
    return [span for finding in verdict.findings for span in finding.spans]


@pytest.mark.parametrize("disguise", DISGUISES, ids=lambda disguise: disguise.__name__)
def test_a_disguised_word_is_found(disguise):
    """Of the library's words, 97 in a hundred are found in each disguise, at the place where they stand."""
    missed = []
    words = [(word, language) for language in LANGUAGES for word in library_words()[language]]
    chance = random.Random(disguise.__name__)
    for number, (word, language) in enumerate(words):
        written = disguise(word, chance)
        carrier = CARRIERS[language][number % 3]
        start = carrier.index("{}")
        spans = marks(carrier.format(written), language)
        if not any(first < start + len(written) and last > start for first, last in spans):
            missed.append(f"{word} as {written!a}")
    assert words
    found = 1 - len(missed) / len(words)
    assert found >= WANTED, f"{found:.3f} of {len(words)} found; missed: {', '.join(missed)}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_found_as_it_is(language):
    """What a disguise is measured against: undisguised, the words are found, all of them."""
    carrier = CARRIERS[language][0]
    assert [word for word in library_words()[language] if not marks(carrier.format(word), language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_found_inside_an_innocent_word(language):
    """Words that hold a rude one, and texts with digits, signs and lone letters, are left alone in every writing of them."""
    own = innocent()[language]
    texts = [own["carrier"].format(word) for word in own["words"].split()] + own["texts"]
    assert len(texts) >= 200
    found = [
        (text, [text[first:last] for first, last in spans])
        for given in texts
        for text in (given, given.upper())
        if (spans := marks(text, language, rude=True))
    ]
    assert found == []
