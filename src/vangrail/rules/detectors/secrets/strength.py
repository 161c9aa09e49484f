"""What looks like a secret and what only holds its place: entropy, wordiness, placeholders."""

import math
import re
from collections import Counter
from typing import Final

_PLACE_HOLDER: Final = re.compile(
    r"(.)\1{5,}|x{4,}|\*{3,}|\.{3,}|…|example|sample|place_?holder|change_?me|(?<![a-z])your(?:[_ -]|$)|your(?:api|token|key|pass|secret)|"
    r"dummy|redacted|insert|replace_|foobar|(?<![a-z])todo(?![a-z])|here(?:$|[_>\]x])|(?<![a-z])(?:key|token|secret|password)$|"
    r"^(?:my|the|some|any|api|access|secret|bot|auth)[_-]",
    re.IGNORECASE,
)
_VARIABLE: Final = re.compile(
    r"^(?:\$|%\(|%[A-Z_]+%|<|\[|\{\{|\{[a-z_]*[( }]|\{[A-Z][A-Za-z]+\}$|`|process\.|os\.|env[.\[(]|getenv|\w+\(|null|none|undefined|true|false)", re.IGNORECASE
)
_WORDS: Final = re.compile(r"[A-Z]?[a-z]{4,}|[A-Z]{5,}")
_RUNS: Final = ("01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm")
_RUN: Final = 12


def entropy(value: str) -> float:
    """Return the Shannon entropy of the value's signs, in bits per sign."""
    total = len(value)
    return -sum(count / total * math.log2(count / total) for count in Counter(value).values()) if total else 0.0


def is_placeholder(value: str) -> bool:
    """Return whether the value holds the place of a secret: a variable, an example, one sign repeated, the alphabet."""
    return bool(_VARIABLE.match(value) or _PLACE_HOLDER.search(value)) or _counts_up(value.lower())


def _counts_up(value: str) -> bool:
    return any(value[start : start + _RUN] in run for run in _RUNS for start in range(min(len(value) - _RUN + 1, 40)))


def is_random(value: str, bits: float) -> bool:
    """Return whether the value looks drawn by lot: letters and digits, `bits` of entropy a sign, and not made of words."""
    has_digit = any(sign.isdigit() for sign in value)
    wordy = sum(len(word) for word in _WORDS.findall(value))
    return has_digit and entropy(value) >= bits and wordy <= 0.38 * len(value)
