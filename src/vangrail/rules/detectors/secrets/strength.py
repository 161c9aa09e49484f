"""What looks like a secret and what only holds its place: entropy, wordiness, placeholders."""

import math
import re
from collections import Counter
from typing import Final

from vangrail.rules.detectors.base import lazily

_PLACE_HOLDER: Final = lazily(
    r"([^0-9])\1{5,}|([0-9])\2{9,}|x{4,}|\*{3,}|\.{3,}|…|example|sample|place_?holder|change_?me|"
    r"(?<![a-z])your(?:[_ -]|$)|your(?:api|token|key|pass|secret)|"
    r"dummy|redacted|insert|replace_|foobar|(?<![a-z])todo(?![a-z])|here(?:$|[_>\]x])|(?<![a-z])(?:key|token|secret|"
    r"password)$|"
    r"^(?:my|the|some|any|api|access|secret|bot|auth)[_-]",
    re.IGNORECASE,
)
_VARIABLE: Final = lazily(
    r"^(?:\$|%\(|%[A-Z_]+%|<|\[|\{\{|\{[a-z_]*[( }]|\{[A-Z][A-Za-z]+\}$|`|process\.|os\.|env[.\[(]|getenv|\w+\(|null|"
    r"none|undefined|true|false)",
    re.IGNORECASE,
)
_WORDS: Final = lazily(r"[A-Z]?[a-z]{4,}|[A-Z]{5,}")
_RUNS: Final = ("01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm")
_RUN: Final = 12
"""Signs in a row that count up; shorter rows happen by chance."""


def entropy(value: str) -> float:
    """Return the Shannon entropy of the value's signs, in bits per sign."""
    total = len(value)
    return -sum(count / total * math.log2(count / total) for count in Counter(value).values()) if total else 0.0


def is_placeholder(value: str) -> bool:
    """Return whether the value holds the place of a secret: a variable, an example, one sign repeated, the alphabet."""
    return bool(_VARIABLE.match(value) or _PLACE_HOLDER.search(value)) or _counts_up(value.lower())


def _counts_up(value: str) -> bool:
    """Return whether half of the value or more is a piece of the alphabet, of the digits or of a keyboard."""
    least = max(_RUN, (len(value) + 1) // 2)
    return any(value[start : start + least] in run for run in _RUNS for start in range(len(value) - least + 1))


def is_random(value: str, bits: float) -> bool:
    """Return whether the value looks drawn by lot: letters and digits, `bits` of entropy a sign, and not made of words."""
    has_digit = any(sign.isdigit() for sign in value)
    wordy = sum(len(word) for word in _WORDS.findall(value))
    return has_digit and entropy(value) >= bits and wordy <= 0.38 * len(value)
