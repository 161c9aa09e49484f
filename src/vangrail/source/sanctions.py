"""Whether a text speaks of a sanction: what the work rules must allow before a policy may say it."""

import re
from functools import lru_cache

from vangrail.source.data import table
from vangrail.source.names import plain

_WORDS_BEFORE = 4


def sanction_words(text: str, language: str, *, money: bool = True) -> list[str]:
    """Return the words of a text that speak of a sanction, as they are found in plain form, without those it denies.

    A denial is one of the language's negations among the four words before it in the same sentence. Without `money`, fines
    are left alone: under "why" they are those of an authority.
    """
    found: list[str] = []
    bare = plain(text)
    for match in _pattern(language, money=money).finditer(bare):
        sentence = re.split(r"[.!?;:]", bare[: match.start()])[-1]
        before = re.findall(r"[\w']+", sentence)[-_WORDS_BEFORE:]
        if not set(before) & set(table("sanctions")["negations"][language]):
            found.append(match[0])
    return found


@lru_cache(maxsize=8)
def _pattern(language: str, *, money: bool) -> re.Pattern[str]:
    data = table("sanctions")
    words = data["words"][language] + (data["money"][language] if money else [])
    return re.compile(rf"\b(?:{'|'.join(words)})\b")
