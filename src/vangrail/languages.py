"""Which languages there are, and what each falls back to.

Five languages are recognised in a draft, three are shipped: a draft in French or German is still checked (patterns, names,
numbers), and its answer is written in the policy's first language.
"""

from collections.abc import Iterable, Mapping
from typing import Final

SHIPPED: Final = ("en", "nl", "es")
"""Languages in which every clause, rule and message exists."""

DETECTED: Final = ("en", "nl", "es", "fr", "de")
"""Languages that are told apart in a draft."""

ANY: Final = "any"
"""The key of words and patterns that belong to no language."""

NAMES: Final[Mapping[str, str]] = {
    "en": "English",
    "nl": "Nederlands",
    "es": "Español",
    "fr": "Français",
    "de": "Deutsch",
}
"""Each language's own name."""

_FALLBACK: Final[Mapping[str, tuple[str, ...]]] = {
    "de": ("nl", "en"),
    "fr": ("en",),
    "nl": ("en",),
    "es": ("en",),
    "en": (),
}


def choose(wanted: str | None, available: Iterable[str]) -> str:
    """Return the language of `available` to answer in when somebody wants `wanted`.

    `available` is in order of preference and not empty. A wanted language that is not available falls back to its nearest
    relative there, then to the first one.

    Raises:
        ValueError: `available` is empty.
    """
    choices = list(available)
    if not choices:
        message = "there is no language to choose from"
        raise ValueError(message)
    for language in (wanted, *_FALLBACK.get(wanted or "", ())):
        if language in choices:
            return language
    return choices[0]
