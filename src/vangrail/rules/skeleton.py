"""The skeleton of a text: what it says when somebody disguises letters.

Look-alike characters, digits and signs for letters, stretched and spaced-out words are written plainly again. It is made only
for texts in which the scan met a sign of it, and a hit in it counts only where the text as folded reads differently.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from vangrail.rules.fold import Folded

SIGNS: Final[tuple[bytes, ...]] = (
    rb"[a-z][0-9@$!|+]{1,3}[a-z]",
    rb"(?:^|[^a-z0-9.,])[0-9][a-z]{3}",
    rb"[a-z]{2}[0-9$][^a-z0-9]",
    rb"(?:^|[^a-z0-9])@[a-z]{1,3}[^a-z0-9_]",
    rb"\$[a-z]{2}",
    rb"[a-z]\*",
    rb"(?:^|[^a-z0-9])[a-z0-9][ ._*/-][a-z0-9][ ._*/-][a-z0-9][^a-z0-9]",
    rb"(?:^|[^\x80-\xff])(?:[\xc4-\xd6][\x80-\xbf]|\xe2[\x84-\x8d]|[\xe1\xea][\x80-\xbf]|\xf0[\x90-\x9d])",
    *(bytes([letter]) * 3 for letter in range(ord("a"), ord("z") + 1) if letter != ord("w")),
)
"""What a disguise leaves in a folded text, as expressions for the scan. None of them spans a line feed but at its end."""

_LEET: Final = str.maketrans("013457@$!|+89", "oieastasilt" + "bg")
_LEET_L: Final = str.maketrans("013457@$!|+89", "oleastasllt" + "bg")
_SIGN_CHARS: Final = "0-9@$!|+"
_DISGUISED: Final = re.compile(
    rf"(?<![a-z{_SIGN_CHARS}])(?:[a-z]+[{_SIGN_CHARS}]|[0-9@$]{{1,2}}[a-z])[a-z{_SIGN_CHARS}]*(?<=[a-z0-9$])"
)
_SPACED: Final = re.compile(r"(?<![^\W_])[^\W_](?:([ ._*/-])[^\W_])(?:\1[^\W_])+(?![^\W_])")
_RUN: Final = re.compile(r"([a-z])\1{2,}")
_STARRED: Final = re.compile(r"(?<![\w*])[a-z0-9][a-z0-9*]*\*[a-z0-9*]*(?![\w*])")
_MIN_TOKEN: Final = 3
_ONE_LETTER_WORDS: Final = "aeiouy"


@cache
def _look_alikes() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in files("vangrail.rules").joinpath("confusables.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            letter, *codes = line.split()
            table.update((chr(int(code, 16)), letter) for code in codes)
    return table


@dataclass(frozen=True, slots=True)
class Skeleton:
    """One plain reading of a disguised text. `starts` and `ends` give the folded span of each of its characters.

    Both are None where the reading runs in step with the folded text.
    """

    text: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the folded span of a span of the reading."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def skeletons(folded: Folded) -> list[Skeleton]:
    """Return the plain readings of a text; none when nothing in it is disguised."""
    text = folded.text if folded.text.isascii() else _unmask(folded)
    joined = [_joined(text, alone) for alone in ("", _ONE_LETTER_WORDS)] if _SPACED.search(text) else [Skeleton(text)]
    found: dict[str, Skeleton] = {}
    for reading in joined:
        for table in (_LEET, _LEET_L):
            plain = Skeleton(_plain_digits(reading.text, table), reading.starts, reading.ends)
            for one in _stretch_readings(plain):
                found.setdefault(one.text, one)
    found.pop(folded.text, None)
    return list(found.values())


def _unmask(folded: Folded) -> str:
    """Write look-alikes as the letters they look like; the source tells capital look-alikes from small ones."""
    table = _look_alikes()
    return "".join(
        char if char.isascii() else table.get(folded.original(index, index + 1)[:1]) or table.get(char) or char
        for index, char in enumerate(folded.text)
    )


def _joined(text: str, alone: str) -> Skeleton:
    """Join letters that stand apart: `w o r d`, `w.o.r.d`, `w-o-r-d`. A first letter in `alone` stays a word of its own."""
    parts: list[tuple[str, list[int]]] = []
    done = 0
    for match in _SPACED.finditer(text):
        first = match.start() + (2 if match[0][0] in alone else 0)
        places = list(range(first, match.end(), 2))
        letters = "".join(text[place] for place in places)
        if sum(char.isalpha() for char in letters) * 2 > len(letters):
            parts += [(text[done:first], list(range(done, first))), (letters, places)]
            done = match.end()
    parts.append((text[done:], list(range(done, len(text)))))
    starts = [place for _, places in parts for place in places]
    return Skeleton("".join(piece for piece, _ in parts), starts, [place + 1 for place in starts])


def _plain_digits(text: str, table: dict[int, int]) -> str:
    """Write digits and signs inside words as the letters they stand for, where letters prevail."""

    def plain(match: re.Match[str]) -> str:
        token = match[0]
        letters = sum(char.isalpha() for char in token)
        if len(token) < _MIN_TOKEN or (len(token) - letters) * 2 > len(token) + 1:
            return token
        return token.translate(table)

    return _DISGUISED.sub(plain, text)


def _stretch_readings(reading: Skeleton) -> list[Skeleton]:
    """Return the reading with stretched letters written once, and written twice."""
    runs = list(_RUN.finditer(reading.text))
    return [_squeezed(reading, runs, keep) for keep in (1, 2)] if runs else [reading]


def _squeezed(reading: Skeleton, runs: list[re.Match[str]], keep: int) -> Skeleton:
    text, starts, ends = "", [], []
    place = 0
    for match in (*runs, None):
        start = match.start() if match else len(reading.text)
        own = range(place, start + (keep if match else 0))
        text += reading.text[own.start : own.stop]
        starts += [reading.span(index, index + 1)[0] for index in own]
        ends += [reading.span(index, index + 1)[1] for index in own]
        if match:
            place = match.end()
            ends[-1] = reading.span(place - 1, place)[1]
    return Skeleton(text, starts, ends)


def starred(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, token) of the words in a folded text of which some letters are stars, such as `d*mn`."""
    found = []
    for match in _STARRED.finditer(text):
        token = match[0]
        if len(token) > _MIN_TOKEN and token.count("*") * 2 <= len(token):
            found.append((match.start(), match.end(), token))
    return found
