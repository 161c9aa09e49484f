"""When a desk is open, in the reader's language: days and the like are put over, times stay."""

import re
from functools import cache
from typing import Final

from vangrail.source.data import hour_words, said, table

_DAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_WORD: Final = re.compile(r"[^\W\d_]+")
_ZONE: Final = re.compile(r"(?:[A-Z]{2,5}|[hHuU]|[aApP][mM])$")
"""What stays as it is: a time zone, an hour's letter."""


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return a pattern of everything that is understood, and what each word stands for."""
    listed, names = hour_words()
    return re.compile(rf"(?<!\w){listed}(?!\w)", re.IGNORECASE), names


def hours_in(text: str, language: str) -> str:
    """Return opening hours as they read in a language. A text with a word that is not understood stays as it was typed."""
    pattern, names = _names()
    rest = pattern.sub(" ", text)
    if not all(_ZONE.match(word) for word in _WORD.findall(rest)):
        return text
    pieces: list[str] = []
    before, end = "", 0
    for match in pattern.finditer(text):
        key = names[match[0].casefold()]
        if key in {"to", "through"}:  # a day belongs to its row, an hour does not
            key = "through" if before in _DAYS and not text[end : match.start()].strip() else "to"
        pieces.append(text[end : match.start()])
        if key != "from":
            pieces.append(said(table("words")["hours"][key], language)[0])
        before, end = key, match.end()
    return " ".join("".join([*pieces, text[end:]]).split())
