"""The skeleton of a text: what it says when somebody disguises letters.

Look-alike characters, digits and signs for letters, stretched and spaced-out words are written plainly again. It is made only
for texts in which the scan met a sign of it, and a hit in it counts only where the text as folded reads differently.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from vangrail.rules.fold import Folded

LEET, STAR, SPACED, ALIKE, RUN = range(5)
"""Kinds of disguise."""

SIGNS: Final[tuple[tuple[int, bytes], ...]] = (
    (LEET, rb"[a-z][0-9@$!|+]{1,3}[a-z]"),
    (LEET, rb"(?:^|[^a-z0-9.,])[0-9]{1,3}[a-z]{3}"),
    (LEET, rb"(?:^|[^a-z0-9.,])[0-9][!|@$][a-z]"),
    (LEET, rb"(?:^|[ ])![a-z]{2}"),
    (LEET, rb"[a-z]{2}[0-9$@](?:[^a-z0-9]|$)"),
    (LEET, rb"[a-z]{2}[01345789@$!]{2,3}(?:[^a-z0-9]|$)"),
    (LEET, rb"(?:^|[^a-z0-9])@[a-z]{1,3}(?:[^a-z0-9_]|$)"),
    (LEET, rb"\$[a-z]{2}"),
    (STAR, rb"[a-z]\*"),
    (SPACED, rb"(?:^|[^a-z0-9])[a-z0-9][ ._*/-][a-z0-9][ ._*/-][a-z0-9](?:[^a-z0-9]|$)"),
    (
        ALIKE,
        rb"(?:^|[^\x80-\xff])(?:[\xc4-\xd6][\x80-\xbf]|\xe2[\x84-\x8d\x94\x9f\xb0-\xb7]|[\xe0\xe1\xea][\x80-\xbf]|\xf0[\x90-\x9d]|\xf0\x9f[\x9c\x9d])",
    ),
    *((RUN, bytes([letter]) * 3) for letter in range(ord("a"), ord("z") + 1) if letter != ord("w")),
)
"""What a disguise leaves in a folded text: its kind and an expression for the scan. None spans a line feed but at its end."""

_LEET: Final = str.maketrans("013457@$!|+89", "oieastasilt" + "bg")
_LEET_L: Final = str.maketrans("013457@$!|+89", "oleastasllt" + "bg")
_TABLES: Final = (_LEET, _LEET_L | {ord("!"): ord("i")}, _LEET_L)
"""A 1 is an i or an l; a ! is nearly always an i."""

_TWO_WAYS: Final = re.compile(r"[1!|]")
_NO_SIGNS: Final = dict.fromkeys(map(ord, "0123456789@$!|+"))
_SIGN_CHARS: Final = "0-9@$!|+"
_DISGUISED: Final = re.compile(
    rf"(?<![a-z{_SIGN_CHARS}])(?:[a-z]+[{_SIGN_CHARS}]|[0-9@$!]{{1,3}}[a-z])[a-z{_SIGN_CHARS}]*(?<=[a-z0-9$@])"
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


Edit = tuple[int, int, tuple[tuple[int, int], ...]]
"""A place (start, end) that was written anew, and the place from which each of its new characters came."""


@dataclass(frozen=True, slots=True)
class Skeleton:
    """One plain reading of a disguised text: the text, and what was changed in the reading it was made from, if anything."""

    text: str
    edits: tuple[Edit, ...] = ()
    made_from: "Skeleton | None" = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the folded span of a span of the reading."""
        first, last = self._place(start)[0], self._place(end - 1)[1]
        return self.made_from.span(first, last) if self.made_from else (first, last)

    def _place(self, index: int) -> tuple[int, int]:
        longer = 0
        for start, end, places in self.edits:
            own = index - longer - start
            if own < 0:
                break
            if own < len(places):
                return places[own]
            longer += len(places) - (end - start)
        return index - longer, index - longer + 1


def skeletons(folded: Folded, signs: Mapping[int, Sequence[int]]) -> list[Skeleton]:
    """Return the plain readings of a text; none when nothing in it is disguised.

    `signs` are the kinds of disguise of which signs were met, each with the folded offsets at which they end.
    """
    text, kinds = folded.text, signs.keys()
    if ALIKE in kinds or SPACED in kinds:
        # Letters that come together or show their face may hide any other disguise: everything is looked at.
        faces = {_unmask(folded, all_sources=both) for both in (False, True)} if ALIKE in kinds else {text}
        readings = [Skeleton(face) for face in sorted(faces)]
        readings = [
            more
            for one in readings
            for more in (
                [_joined(one, alone) for alone in ("", _ONE_LETTER_WORDS)] if _SPACED.search(one.text) else [one]
            )
        ]
        readings = [more for one in readings for more in _plain_readings(one, [(0, len(one.text))])]
    else:
        readings = _plain_readings(Skeleton(text), _words_at(text, signs[LEET])) if LEET in kinds else [Skeleton(text)]
    if kinds - {LEET, STAR} or len(readings) > 1 or readings[0].text != text:
        readings = [more for one in readings for more in _squeezed_readings(one)]
    found = {one.text: one for one in reversed(readings)}
    found.pop(folded.text, None)
    return list(found.values())


def _words_at(text: str, ends: Sequence[int]) -> list[tuple[int, int]]:
    """Return the spans, between spaces, of what the signs ending here stand in. Two characters back is inside every sign.

    Letters and digits of a link are mixed by nature and are left alone.
    """
    spans = set()
    for end in ends:
        start = text.rfind(" ", 0, max(0, end - 2)) + 1
        stop = text.find(" ", max(0, end - 2))
        spans.add((start, len(text) if stop < 0 else stop))
    return sorted((start, stop) for start, stop in spans if text.find("://", start, stop) < 0)


def _plain_readings(reading: Skeleton, spans: Sequence[tuple[int, int]]) -> list[Skeleton]:
    """Return the reading with digits and signs in these spans as letters; in two ways where one of them stands for two letters."""
    text = reading.text
    tables = _TABLES if any(_TWO_WAYS.search(text, start, end) for start, end in spans) else _TABLES[:1]
    found = []
    for table in tables:
        parts, done = [], 0
        for start, end in spans:
            parts += [text[done:start], _plain_digits(text[start:end], table)]
            done = end
        found.append(Skeleton("".join([*parts, text[done:]]), reading.edits, reading.made_from))
    return found


def _squeezed_readings(reading: Skeleton) -> list[Skeleton]:
    return [_squeezed(reading, keep) for keep in (1, 2)] if _RUN.search(reading.text) else [reading]


def _unmask(folded: Folded, *, all_sources: bool) -> str:
    """Write look-alikes as the letters they look like; the source tells capital look-alikes from small ones.

    With `all_sources` also where folding found a letter already: a mathematical I stands for an l as often as for an i.
    """
    table = _look_alikes()
    letters = list(folded.text)
    for index, char in enumerate(letters):
        if all_sources or not char.isascii():
            source = folded.original(index, index + 1)[:1]
            letters[index] = table.get(source) or table.get(char) or char
    return "".join(letters)


def _changed(reading: Skeleton, edits: list[Edit]) -> Skeleton:
    """Return the reading with places written anew."""
    text, done, parts = reading.text, 0, []
    for start, end, places in edits:
        parts += [text[done:start], "".join(text[place] for place, _ in places)]
        done = end
    return Skeleton("".join([*parts, text[done:]]), tuple(edits), reading)


def _joined(reading: Skeleton, alone: str) -> Skeleton:
    """Join letters that stand apart: `w o r d`, `w.o.r.d`, `w-o-r-d`. A first letter in `alone` stays a word of its own."""
    edits: list[Edit] = []
    for match in _SPACED.finditer(reading.text):
        first = match.start() + (2 if match[0][0] in alone else 0)
        places = range(first, match.end(), 2)
        if sum(reading.text[place].isalpha() for place in places) * 2 > len(places):
            edits.append((first, match.end(), tuple((place, place + 1) for place in places)))
    return _changed(reading, edits)


def _plain_digits(text: str, table: dict[int, int]) -> str:
    """Write digits and signs inside words as the letters they stand for, where letters prevail."""

    def plain(match: re.Match[str]) -> str:
        token = match[0]
        letters = len(token.translate(_NO_SIGNS))
        if len(token) < _MIN_TOKEN or (len(token) - letters) * 2 > len(token) + 1:
            return token
        return token.translate(table)

    return _DISGUISED.sub(plain, text)


def _squeezed(reading: Skeleton, keep: int) -> Skeleton:
    """Write stretched letters `keep` times."""
    edits: list[Edit] = []
    for match in _RUN.finditer(reading.text):
        start, end = match.span()
        once = [(start + index, start + index + 1) for index in range(keep - 1)]
        edits.append((start, end, (*once, (start + keep - 1, end))))
    return _changed(reading, edits)


def starred(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, token) of the words in a folded text of which some letters are stars, such as `d*mn`."""
    found = []
    for match in _STARRED.finditer(text):
        token = match[0]
        if len(token) > _MIN_TOKEN and token.count("*") * 2 <= len(token):
            found.append((match.start(), match.end(), token))
    return found
