"""Words as the scan needs them: folded, with the endings their language gives a plural or a possessive.

Regular endings are accepted when a hit is verified; what changes inside a word (`city`, `cities`; `maan`, `manen`; `vez`, `veces`)
becomes a literal of its own.
"""

import re
from typing import Final

from vangrail.languages import ANY
from vangrail.rules.fold import fold_text

ENDINGS: Final[dict[str, frozenset[str]]] = {
    "en": frozenset({"s", "es"}),
    "nl": frozenset({"s", "en", "n", "es"}),
    "es": frozenset({"s", "es"}),
    ANY: frozenset({"s", "es", "en"}),
}
LONGEST_ENDING: Final = 3
"""Characters that an ending may have: two, or a doubled consonant and two."""

MIN_INFLECTED: Final = 3
"""Letters a word needs to have endings."""

_INFLECTED_ENDS: Final = {"en": "y", "es": "z", "nl": "bdfgklmnprst", ANY: "y"}
"""Last letters of words whose plural may change their inside."""

_FREE_LETTERS: Final = 9
_LAST_WORD: Final = re.compile(r"[^\W_]*$")
_OPEN_VOWEL: Final = re.compile(r"^(.*[^aeiou])?([aeou])\2([bdfgklmnprst])$")


def is_free(word: str) -> bool:
    """Tell whether an entry counts in a draft of any language: two words or more, or nine letters or more."""
    return " " in word.strip() or len(word) >= _FREE_LETTERS


def last_word(literal: str) -> str:
    """Return the last word of a folded literal: the letters and digits at its end."""
    word = literal[literal.rfind(" ") + 1 :]
    return word if word.isalnum() else _LAST_WORD.search(literal)[0]  # type: ignore[index]


def accepts_ending(literal: str, rest: str, language: str) -> bool:
    """Tell whether the letters `rest` that follow a literal in the text are an ending of its last word in this language."""
    word = last_word(literal)
    if len(word) < MIN_INFLECTED:
        return False
    if rest in ENDINGS.get(language, ENDINGS[ANY]):
        return True
    return language == "nl" and len(rest) == LONGEST_ENDING and rest[0] == word[-1] and rest[1:] == "en"


def variants(entry: str, language: str) -> list[str]:
    """Return the folded literals of a word entry: itself, and the plurals that change the inside of its last word."""
    literal = fold_text(entry).strip()
    word = last_word(literal)
    if len(word) < MIN_INFLECTED or word[-1] not in _INFLECTED_ENDS[language if language in _INFLECTED_ENDS else ANY]:
        return [literal]
    return [literal, *(literal[: len(literal) - len(word)] + plural for plural in _inner_plurals(word, language))]


def _inner_plurals(word: str, language: str) -> list[str]:
    if language in {"en", ANY} and word.endswith("y") and word[-2] not in "aeiou":
        return [word[:-1] + "ies"]
    if language == "es" and word.endswith("z"):
        return [word[:-1] + "ces"]
    if language != "nl":
        return []
    if match := _OPEN_VOWEL.match(word):
        end = {"f": "v", "s": "z"}.get(match[3], match[3])
        return [f"{match[1] or ''}{match[2]}{end}en"]
    if word.endswith("f"):
        return [word[:-1] + "ven"]
    if word.endswith("s"):
        return [word[:-1] + "zen"]
    return []


def joined_forms(term: str) -> list[str]:
    """Return how a company's phrase is also written: joined as in a hashtag, and with hyphens."""
    folded = fold_text(term).strip()
    if " " not in folded and "-" not in folded:
        return []
    parts = folded.replace("-", " ").split()
    return [form for form in ("".join(parts), "-".join(parts), " ".join(parts)) if form != folded]
