"""Whether something names one of the brand terms that a search listens for."""

import re
from collections.abc import Iterable
from typing import Final

_SIGNS: Final = re.compile(r"[\W_]+")
_TAG: Final = re.compile(r"#\s*(\w+)")


def names_one(text: str, terms: Iterable[str]) -> bool:
    """Return whether a text names one of some terms, in capitals or not, or has one of them as a tag.

    >>> names_one("Lost again by ACME  Retail", ["Acme Retail"]), names_one("Thanks #acmeretail!", ["Acme Retail"])
    (True, True)
    >>> names_one("Lost again", ["Acme Retail"])
    False
    """
    said = _plain(text)
    tags = set(_TAG.findall(said))
    return any(_plain(term) in said or _SIGNS.sub("", term.casefold()) in tags for term in terms if term.strip())


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
