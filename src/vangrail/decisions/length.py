"""How long a post is, counted the way a platform counts it."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

_JOINER: Final = "\u200d"
_KEYCAP: Final = "\u20e3"
_LINK: Final = re.compile(
    r"(?:https?://[^\s<>\"]+|(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}"
    r"(?:com|org|net|info|shop|eu|be|nl|es|de|fr|uk|io|app|dev|social|example)(?![\w-])(?:/[^\s<>\"]*)?)",
    re.IGNORECASE,
)
_AFTER: Final = ".,;:!?'\"…»”’"
_ELSEWHERE: Final = re.compile(r"(?<![\w/])@([\w.-]+)@[\w.-]+\w")
_HASHTAG: Final = re.compile(r"(?<![\w&])[#＃](?=\w*[^\W\d_])\w+")
_MENTION: Final = re.compile(r"(?<![\w./])@\w[\w.]*")
_LIGHT: Final = ((0, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))
"""What counts as one at X; everything else counts as two (its configuration, version 3)."""


def length(text: str, way: str, link: int | None = None) -> int:
    """Return how long a text is. `way` is "graphemes", "weighted", "mastodon", "utf16" or "bytes"; `link` what a link counts as.

    >>> length("¡Olé! 👩‍👩‍👧", "graphemes"), length("¡Olé! 👩‍👩‍👧", "weighted"), length("¡Olé! 👩‍👩‍👧", "bytes")
    (7, 8, 26)

    Raises:
        ValueError: there is no such way.
    """
    if way == "bytes":
        return len(text.encode("utf-8", "surrogatepass"))
    if way == "utf16":
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
    if way not in {"graphemes", "weighted", "mastodon"}:
        message = f"length: wanted graphemes, weighted, mastodon, utf16 or bytes, found {way!r}"
        raise ValueError(message)
    text, extra = unicodedata.normalize("NFC", text), 0
    if link is not None:
        found = links(text)
        extra = link * len(found)
        for start, end in reversed(found):
            text = f"{text[:start]}\0{text[end:]}"  # nothing on its two sides grows together
        extra -= len(found)
    if way == "mastodon":
        text = _ELSEWHERE.sub(r"@\1", text)
    return extra + sum(_weight(each) if way == "weighted" else 1 for each in graphemes(text))


def links(text: str) -> list[tuple[int, int]]:
    """Return where the links in a text are, as (start, end), without what only ends the sentence."""
    found = []
    for match in _LINK.finditer(text):
        address = match[0].rstrip(_AFTER)
        while address.endswith(")") and address.count(")") > address.count("("):
            address = address[:-1].rstrip(_AFTER)
        found.append((match.start(), match.start() + len(address)))
    return found


def hashtags(text: str) -> list[str]:
    """Return the hashtags in a text, in their order, with every repetition. Those inside of links are none."""
    return _HASHTAG.findall(_without_links(text))


def mentions(text: str) -> list[str]:
    """Return the names that a text calls with @, in their order, with every repetition."""
    return _MENTION.findall(_without_links(text))


def graphemes(text: str) -> Iterator[str]:
    """Yield the signs of a text as a reader sees them: a letter with its accents, a flag, a family.

    Follows the rules of Unicode for clusters as far as posts need them: marks, joiners, skin tones, flags, keycaps, Hangul.
    """
    start, flags = 0, 0
    for place, (before, char) in enumerate(pairwise(text), start=1):
        flags = flags + 1 if _is_flag(before) else 0
        if not _joined(before, char, flags):
            yield text[start:place]
            start, flags = place, 0
    if text:
        yield text[start:]


def _joined(before: str, char: str, flags: int) -> bool:
    """Tell whether two signs are one to a reader. `flags` is how many letters of flags stand before the second, in a row."""
    if before == "\r" or char == "\r" or before == "\n":
        return before == "\r" and char == "\n"
    if char == _JOINER or unicodedata.category(char) in {"Mn", "Me", "Mc"} or _is_tone(char) or _is_tag(char):
        return unicodedata.category(before) != "Cc"
    if before == _JOINER:
        return unicodedata.category(char) == "So"
    if _is_flag(before) and _is_flag(char):
        return flags % 2 == 1
    return _syllable(before) and "\u1160" <= char <= "\u11ff"


def _weight(cluster: str) -> int:
    """Return what a sign counts at X: an emoji two however it is made, else each code point by itself."""
    if _KEYCAP in cluster or any(unicodedata.category(char) == "So" and ord(char) > 0x2100 for char in cluster):
        return 2
    if any(_is_flag(char) for char in cluster):
        return 2
    return sum(1 if any(low <= ord(char) <= high for low, high in _LIGHT) else 2 for char in cluster)


def _is_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _is_tone(char: str) -> bool:
    return "\U0001f3fb" <= char <= "\U0001f3ff"


def _is_tag(char: str) -> bool:
    return "\U000e0020" <= char <= "\U000e007f"


def _syllable(char: str) -> bool:
    return "\u1100" <= char <= "\u11ff" or "\uac00" <= char <= "\ud7a3"


def _without_links(text: str) -> str:
    for start, end in reversed(links(text)):
        text = f"{text[:start]} {text[end:]}"
    return text
