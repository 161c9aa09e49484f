"""Patterns of rules: bounded, verified by a linear-time engine, and opened by a cheap trigger in the one scan.

A pattern is read with `re`'s own parser. From the tree comes a looser pattern that the scanning engine can run (look-arounds
and word boundaries fall away), and the length beyond which it cannot reach. What has no bound or no fixed beginning to
hold on to does not load, so nobody's pattern can hang or slow anybody.
"""

import re
from functools import cache, lru_cache
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, Final, NamedTuple

import re2

from vangrail.errors import RuleError
from vangrail.rules.spellings import Needle, needles

MAX_REACH: Final = 120
"""Folded characters a pattern may span."""

_AROUND: Final = 16
"""Folded characters that a look-around of the library may need beyond the match."""

_SMALL_CLASS: Final = 12
_ASCII: Final = 0x7F
_BEYOND: Final = r"[\x80-\xff]{2,4}"
"""Any one character outside ASCII, in the scan's bytes."""
_MIN_ANCHOR: Final = 2
_REPEATS: Final = frozenset({sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT})
_NEUTRAL: Final = -1
"""A part that neither adds to a narrow run nor ends it: a boundary, or something narrow that may be absent."""


class Pattern(NamedTuple):
    """A verified pattern. `triggers` go into the scan, `reach` bounds the window in folded characters.

    A trigger is an expression, and the edges of a word at which its matches stand (`STARTS`, `ENDS`, both, or 0).
    """

    source: str
    triggers: tuple[tuple[str, int], ...]
    reach: int
    trusted: bool

    def find(self, text: str, near: list[int]) -> list[tuple[int, int]]:
        """Return the spans of this pattern in `text` whose trigger ended near one of the sorted offsets `near`."""
        found: list[tuple[int, int]] = []
        engine = _engine(self.source, trusted=self.trusted)
        done = 0
        for end in near:
            low, high = max(0, end - self.reach, done), min(len(text), end + self.reach)
            if high <= done:
                continue
            # The engine sees a little more on both sides, so that boundaries and look-arounds tell the truth.
            first = max(0, low - _AROUND)
            for match in engine.finditer(text[first : high + _AROUND], low - first):
                if match.end() > match.start():
                    found.append((first + match.start(), first + match.end()))
                    done = max(done, first + match.end())
        return sorted(set(found))


@lru_cache(maxsize=8192)  # every policy of a process holds the library's two thousand
def compile_pattern(source: str, *, trusted: bool) -> Pattern:
    """Check and compile a pattern (without its `re:`). The library's own (`trusted`) may look around; a company's may not.

    Raises:
        RuleError: it does not parse, has no bound, nothing to trigger on, or uses what a linear-time engine cannot do.
    """
    try:
        tree = _parser.parse(source)
    except re.error as error:
        message = f"pattern {source!r} cannot be read: {error}"
        raise RuleError(message, pattern=source) from error
    low, high = tree.getwidth()
    if high > MAX_REACH or low == 0:
        message = (
            f"pattern {source!r} must match between 1 and {MAX_REACH} characters; write {{0,20}} instead of * or +"
        )
        raise RuleError(message, pattern=source)
    anchors = [0]
    _loosen(tree, anchors)
    if max(anchors) < _MIN_ANCHOR:
        message = (
            f"pattern {source!r} needs two characters in a row that are fixed or from a class of at most {_SMALL_CLASS}"
        )
        raise RuleError(message, pattern=source)
    _engine(source, trusted=trusted)
    return Pattern(source, _triggers(tree), high, trusted)


@cache
def _engine(source: str, *, trusted: bool) -> Any:
    """Compile for verification: the library's own patterns are tested and quicker with `re`, a company's are never trusted."""
    if trusted:
        return re.compile(source)
    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(source, options)
    except re2.error as error:
        message = f"pattern {source!r} uses something a linear-time engine cannot do: {error}"
        raise RuleError(message, pattern=source) from error


def _triggers(tree: Any) -> tuple[tuple[str, int], ...]:
    """Return what the scan looks for: plain strings of which every match holds one, or else one looser pattern.

    Of all parts in a row the rarest is taken: long enough, and in few spellings. Plain strings are preferred because the scan
    is quickest with them, and sure: Vectorscan 5.4.12 misses some bounded repeats in the middle of a text.
    """
    if found := needles(tree):
        kept: dict[str, list[Needle]] = {}
        sizes: list[int] = []
        for one in sorted(found, key=lambda one: (len(one.text), one)):
            pieces = {one.text[at : at + size] for size in sizes for at in range(len(one.text) - size + 1)}
            if not any(other.covers(one) for piece in pieces & kept.keys() for other in kept[piece]):
                kept.setdefault(one.text, []).append(one)
                sizes = sorted({*sizes, len(one.text)})
        return tuple((re.escape(text), edges) for own in kept.values() for text, edges in own)
    return (("".join(_loosen(_trim(list(tree)), [0])), 0),)


def _trim(parts: list[Any]) -> list[Any]:
    """Cut what may be absent from both ends: it cannot help to find the pattern and would only report it more often."""
    return _trim_end(_trim_end(parts, -1), 0)


def _trim_end(parts: list[Any], end: int) -> list[Any]:
    while len(parts) > 1 and (parts[end][0] is sre.AT or (parts[end][0] in _REPEATS and parts[end][1][0] == 0)):
        parts.pop(end)
    if not parts:
        return parts
    op, value = parts[end]
    if op in _REPEATS:
        parts[end] = (op, (value[0] or value[1], value[0] or value[1], value[2]))
    elif op is sre.SUBPATTERN:
        parts[end] = (op, (*value[:3], _trim_end(list(value[3]), end)))
    elif op is sre.BRANCH:
        parts[end] = (op, (value[0], [_trim_end(list(branch), end) for branch in value[1]]))
    return parts


def _loosen(tree: Any, anchors: list[int]) -> list[str]:
    """Return a pattern that matches wherever `tree` does. `anchors` collects the lengths of runs that are cheap to look for."""
    parts: list[str] = []
    run = 0
    for op, value in tree:
        text, narrow = _piece(op, value, anchors)
        parts.append(text)
        if narrow != _NEUTRAL:
            run = run + narrow if narrow else 0
        anchors.append(run)
    return parts


def _piece(op: Any, value: Any, anchors: list[int]) -> tuple[str, int]:
    """Return the loosened text of one part and how many narrow characters it surely contributes."""
    if op is sre.LITERAL:
        return re.escape(chr(value)), 1
    if op is sre.IN or op is sre.NOT_LITERAL or op is sre.ANY:
        return _class(op, value)
    if op is sre.SUBPATTERN:
        inner: list[int] = [0]
        text = "".join(_loosen(value[3], inner))
        anchors.append(max(inner))
        return f"(?:{text})", inner[-1] if inner[-1] == len(value[3]) else 0
    if op is sre.BRANCH:
        ends: list[int] = []
        texts = []
        for branch in value[1]:
            inner = [0]
            texts.append("".join(_loosen(branch, inner)))
            ends.append(max(inner))
        anchors.append(min(ends))
        return f"(?:{'|'.join(texts)})", min(ends)
    if op in _REPEATS:
        low, high, inside = value
        inner = [0]
        text = "".join(_loosen(inside, inner))
        if low:
            anchors.append(max(inner))
        narrow = inner[-1] == len(inside) and inner[-1] > 0
        return f"(?:{text}){{{low},{high}}}", (inner[-1] * low or _NEUTRAL) if narrow else 0
    if op is sre.AT or op is sre.ASSERT or op is sre.ASSERT_NOT:
        return "", _NEUTRAL
    message = f"a pattern without {str(op).lower()}"
    raise RuleError(message)


def _class(op: Any, value: Any) -> tuple[str, int]:
    """Return a class for the scan. Ranges outside ASCII become any character there; single ones stay what they are."""
    if op is not sre.IN or any(kind is sre.NEGATE for kind, _ in value):
        return rf"(?:[\x00-\x7f]|{_BEYOND})", 0
    size, inside, beyond = 0, "", []
    for kind, part in value:
        if kind is sre.LITERAL and part > _ASCII:
            size += 1
            beyond.append(re.escape(chr(part)))
        elif kind is sre.LITERAL:
            size += 1
            inside += re.escape(chr(part))
        elif kind is sre.RANGE:
            low, high = part
            size += high - low + 1
            inside += f"{re.escape(chr(low))}-{re.escape(chr(min(high, _ASCII)))}" if low <= _ASCII else ""
            beyond += [_BEYOND] if high > _ASCII else []
        else:
            name, count, wide = _CATEGORIES[part]
            size += count
            inside += name
            beyond += [_BEYOND] if wide else []
    choices = [f"[{inside}]"] if inside else []
    text = "|".join([*choices, *beyond])
    return (
        text if text == f"[{inside}]" else f"(?:{text})"
    ), 1 if size <= _SMALL_CLASS and _BEYOND not in beyond else 0


_CATEGORIES: Final = {
    sre.CATEGORY_DIGIT: ("0-9", 10, False),
    sre.CATEGORY_SPACE: (r"\x20", 1, False),
    sre.CATEGORY_WORD: ("a-z0-9_", 37, True),
    sre.CATEGORY_NOT_WORD: (r"\x20-\x2f\x3a-\x60\x7b-\x7e", 40, True),
    sre.CATEGORY_NOT_DIGIT: (r"\x00-\x2f\x3a-\x7f", 118, True),
    sre.CATEGORY_NOT_SPACE: (r"\x21-\x7f", 95, True),
}
