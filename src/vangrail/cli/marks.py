"""A draft on a terminal: wrapped, with marked words underlined, or in brackets where there is no colour."""

import re
import textwrap
from typing import Final

from vangrail.cli.output import Paint
from vangrail.rules.spans import joined

_LONG: Final = 24
"""Lines of a draft that are shown; of a longer one, only those with a mark and their neighbours."""

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Signs for private use: they hold the marks while lines are broken, and a draft that has them loses them here."""


def marked_lines(text: str, spans: list[tuple[int, int]], paint: Paint, wide: int) -> list[str]:
    """Return a draft as lines of at most `wide` characters. `spans` are sorted code point ranges; overlapping ones become one."""
    lines = []
    for line in _with_signs(text, list(joined(sorted(spans)))).split("\n"):
        lines += textwrap.wrap(line, wide, break_on_hyphens=False, drop_whitespace=True) or [""]
    lines = _shortened(lines) if len(lines) > _LONG else lines
    inside = False
    painted = []
    for line in lines:
        shown, inside = _painted(line, paint, inside=inside)
        painted.append(shown)
    return painted


def _with_signs(text: str, spans: list[tuple[int, int]]) -> str:
    """Return the text with a sign at both ends of each span, and without signs that would steer the terminal."""
    parts, end = [], 0
    for start, stop in spans:
        parts += [_plain(text[end:start]), _OPEN, _plain(text[start:stop]), _CLOSE]
        end = stop
    return "".join([*parts, _plain(text[end:])])


def _plain(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    return re.sub(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ue000\ue001]", "·", text)


def _shortened(lines: list[str]) -> list[str]:
    """Return the lines that hold a mark, with a line before and after, and dots where lines were left out."""
    inside, near = False, set[int]()
    for number, line in enumerate(lines):
        if inside or _OPEN in line:
            near |= {number - 1, number, number + 1}
        inside = line.rfind(_OPEN) > line.rfind(_CLOSE) or (inside and _CLOSE not in line)
    near = near & set(range(len(lines))) or set(range(_LONG))
    kept: list[str] = []
    for number in range(len(lines)):
        if number in near:
            kept.append(lines[number])
        elif not kept or kept[-1] != "…":
            kept.append("…")
    return kept


def _painted(line: str, paint: Paint, *, inside: bool) -> tuple[str, bool]:
    """Return a line with its marks drawn, and whether a mark goes on in the next line."""
    if not paint.on:
        return line.replace(_OPEN, "[").replace(_CLOSE, "]"), False
    parts = []
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", line):
        if piece in {_OPEN, _CLOSE}:
            inside = piece == _OPEN
        else:
            parts.append(paint(piece, "bold", "underline") if inside else piece)
    return "".join(parts), inside
