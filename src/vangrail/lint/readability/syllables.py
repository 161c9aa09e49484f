"""Syllables of a word by rule, per language, without a dictionary: a vowel group is one, and each language has its exceptions."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from vangrail.lint.readability.english import english
from vangrail.lint.readability.french import french
from vangrail.lint.readability.otherwise import said_otherwise


@lru_cache(maxsize=65536)
def syllables(word: str, language: str) -> int:
    """Return how many syllables a word has, at least one. Parts joined by a hyphen are counted apart.

    A language without rules of its own is counted as English.
    """
    small = unicodedata.normalize("NFC", word.casefold().replace("’", "'"))
    count = _COUNTERS.get(language, english)
    return max(sum(max(count(part), 1) for part in re.split(r"[-–]", small) if part), 1)


_DUTCH_VOWELS: Final = re.compile(
    r"ëi|aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|ai|oi|[aeiouáàâäãéèêëíîïóôöúûü]|(?<=[^aeiou])y"
)
_DUTCH_SAID_OTHERWISE: Final = said_otherwise(
    (1, "team teams share shares tweets likes like"),
    (
        2,
        (
            "online offline deadline deadlines website websites timeline software update updates feedback smartphone smartphones "
            "whatsapp facebook tiktok youtube"
        ),
    ),
    (3, "museum teamleider stakeholder stakeholders policy"),
)
"""Words, most of them English, that the rules count wrong."""


def _dutch(word: str) -> int:
    """Count Dutch vowel groups; a trema begins a new one (ideeën, coördinatie)."""
    if word in _DUTCH_SAID_OTHERWISE:
        return _DUTCH_SAID_OTHERWISE[word]
    return len(_DUTCH_VOWELS.findall(word.replace("qu", "kw")))


_SPANISH_VOWELS: Final = re.compile(r"[aeiouáéíóúü]+")
_SPANISH_SILENT: Final = re.compile(r"qu(?=[eiéí])|gu(?=[eiéí])")


def _spanish(word: str) -> int:
    """Count Spanish syllables: strong vowels and accented weak ones (í, ú) each have one, the other weak ones lean on them."""
    word = _SPANISH_SILENT.sub("k", word)
    word = re.sub(r"(?<=[aeou])y\b", "i", word).replace("y", "i" if word == "y" else "j")
    return sum(_spanish_nuclei(group) for group in _SPANISH_VOWELS.findall(word))


def _spanish_nuclei(group: str) -> int:
    return max(sum(vowel in "aeoáéóíú" for vowel in group), 1)


_GERMAN_VOWELS: Final = re.compile(r"ie|ei|ai|au|eu|äu|aa|ee|oo|ey|ay|[aeiouyäöüéèáàô]")
_GERMAN_SAID_OTHERWISE: Final = said_otherwise(
    (1, "team teams schien share"),
    (2, "website online software update updates erschien facebook youtube tiktok whatsapp feedback"),
    (3, "museum"),
)
"""Words, most of them English, that the rules count wrong."""
_GERMAN_APART: Final = re.compile(r"(?<=[bcdfgklmnprstvz])ien(?=s?$)|(?:lin|mil|ser|stud|akt|fol|ter)ie$")
_GERMAN_PREFIX: Final = re.compile(r"^(?:un)?([bg])e(?=e(?:nd|hr|rb|rd|il))")


def _german(word: str) -> int:
    """Count German vowel groups; -ien at the end is two (Medien), and be-, ge- keep their own (beenden, geehrt)."""
    if word in _GERMAN_SAID_OTHERWISE:
        return _GERMAN_SAID_OTHERWISE[word]
    word = _GERMAN_PREFIX.sub(r"\1e-", word.replace("qu", "kw"))
    apart = 1 if len(word) > 4 and _GERMAN_APART.search(word) else 0
    return len(_GERMAN_VOWELS.findall(word)) + apart


_COUNTERS: Final[Mapping[str, Callable[[str], int]]] = {
    "en": english,
    "nl": _dutch,
    "es": _spanish,
    "fr": french,
    "de": _german,
}
