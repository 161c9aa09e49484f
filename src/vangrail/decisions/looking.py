"""Looking something up in a small set of texts, as somebody types: accents, endings, compounds and slips of the finger aside."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"[a-z0-9]+")
_ENDINGS: Final = {
    "en": ("ings", "ing", "edly", "ed", "ies", "es", "ly", "s", "e", "y"),
    "nl": ("ingen", "ing", "enden", "ende", "eren", "eert", "heid", "jes", "je", "en", "de", "te", "s", "e", "t", "d"),
    "es": (
        "aciones", "acion", "iones", "ion", "amente", "mente", "ando", "iendo", "ados", "adas", "ado", "ada", "idos", "idas",
        "ido", "ida", "arme", "arlo", "ar", "er", "ir", "os", "as", "es", "o", "a", "e", "s",
    ),
}  # fmt: skip
_EMPTY: Final = {
    "en": "a an and the of to in on at is are it we us our you your i my me they them their with for from or that this do does did "
    "what how be was has have by not no",
    "nl": "de het een en van te in op is zijn er we wij ons onze je jij jouw ik mijn me ze zij hun met voor of dat dit wat hoe was "
    "heeft hebben door niet geen al om aan bij",
    "es": "el la los las un una unos unas y de del a en es son lo nos nuestro nuestra tu tus yo mi me ellos su sus con para por o "
    "que esto como fue ha han no al se le les",
}
_WHOLE, _PREFIX, _INSIDE, _SLIP = 1.0, 0.85, 0.5, 0.4
_FAINT: Final = 0.2
"""The part of the best score below which a text only shares a word by accident."""
_STEM, _COMPOUND, _LONG = 3, 4, 5
"""The least letters of a stem, of a part of a compound, and of a word in which one slip is forgiven."""


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters without accents."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))
    return _WORD.findall(plain)


def stem(word: str, language: str) -> str:
    """Return a word without its ending."""
    for ending in _ENDINGS.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return _single(word[: -len(ending)])
    return _single(word)


def _single(word: str) -> str:
    """Return a word whose last letter is not doubled: stopp and stop are one."""
    return word[:-1] if len(word) > _STEM and word[-1] == word[-2] and word[-1].isalpha() else word


@dataclass(frozen=True, slots=True)
class Text:
    """Something that can be found: its name, and its texts with their weights."""

    name: str
    parts: tuple[tuple[float, str], ...]


class Index:
    """Texts in one language, to look things up in."""

    def __init__(self, texts: Iterable[Text], language: str) -> None:
        """Read the texts once."""
        self.language = language
        empty = set(_EMPTY.get(language, "").split())
        self._empty = empty
        self._entries: list[tuple[str, dict[str, float]]] = []
        spread: Counter[str] = Counter()
        for text in texts:
            weights: dict[str, float] = {}
            for weight, part in text.parts:
                for word in words_of(part):
                    if word not in empty:
                        key = stem(word, language)
                        weights[key] = max(weights.get(key, 0.0), weight)
            self._entries.append((text.name, weights))
            spread.update(weights.keys())
        size = len(self._entries) + 1
        self._rare = {word: math.log(1 + size / count) for word, count in spread.items()}

    def find(self, question: str, most: int = 8) -> list[tuple[str, float]]:
        """Return names with their scores, the best first; nothing for a question without words of meaning."""
        asked = words_of(question)
        wanted = [word for word in asked if word not in self._empty]
        if not wanted:
            return []
        unfinished = wanted[-1] if asked[-1] == wanted[-1] and not question.endswith((" ", ".", "?", "!")) else ""
        hits = [self._hits(word, word == unfinished) for word in dict.fromkeys(wanted)]
        scored = []
        for name, weights in self._entries:
            each = [
                max((weights[word] * quality for word, quality in hit if word in weights), default=0.0) for hit in hits
            ]
            if any(each):
                covered = sum(bool(score) for score in each) / len(each)
                scored.append((name, sum(each) * covered))
        scored.sort(key=lambda pair: -pair[1])
        return [pair for pair in scored[:most] if pair[1] >= scored[0][1] * _FAINT]

    def _hits(self, word: str, unfinished: bool) -> Sequence[tuple[str, float]]:  # noqa: FBT001 -- of one call above
        """Return the words of the texts that a word may mean, each with how sure and how telling that is."""
        sought = stem(word, self.language)
        found = []
        for known, rare in self._rare.items():
            if known == sought:
                quality = _WHOLE
            elif unfinished and (known.startswith(word) or (len(sought) >= _STEM and known.startswith(sought))):
                quality = _PREFIX
            elif _within(sought, known):
                quality = _INSIDE
            elif min(len(sought), len(known)) >= _LONG - 1 and one_slip(sought, known):
                quality = _SLIP
            else:
                continue
            found.append((known, quality * rare))
        return found


def _within(one: str, other: str) -> bool:
    """Return whether one of two words is a part of the other, long enough to mean something."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _COMPOUND and (long.startswith(short) or long.endswith(short))


def one_slip(one: str, other: str) -> bool:
    """Return whether two words differ by one letter: another, one more, one less, or two that changed places."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    short, long = sorted((one, other), key=len)
    start = next(
        (place for place, (left, right) in enumerate(zip(short, long, strict=False)) if left != right), len(short)
    )
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    swapped = short[start : start + 2][::-1] == long[start : start + 2]
    return short[start + 1 :] == long[start + 1 :] or (swapped and short[start + 2 :] == long[start + 2 :])
