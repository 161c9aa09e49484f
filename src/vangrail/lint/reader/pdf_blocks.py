"""The lines of a PDF as pieces: headings by their letters, items by their bullets, paragraphs by the room around them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from vangrail.lint.reader.pdf_lines import Line, usual_size
from vangrail.lint.reader.pieces import Piece
from vangrail.lint.texts import BULLET, NUMBERED

_LARGER: Final = 1.12
_GAP: Final = 1.3
"""How much more than the usual step from line to line stands before a new paragraph."""

_INDENT: Final = 4.0
_WIDE: Final = 1.8
_NEARLY: Final = 0.95
_HEADING_STEP: Final = 1.7
"""From line to line inside one heading, in sizes of its letters."""

_SHORT: Final = 0.2
_LONGEST_HEADING: Final = 160
_OPEN: Final = (".", ";", ",", ":", "!", "…")
"""What no heading ends with."""

_CLOSED: Final = (".", "!", "?", ":", ";", "”", '"', "»", ")")
_BROKEN: Final = re.compile(r"([^\W_]+)[-\xad\ufffe\x02\u2010]$")
_START: Final = re.compile(r"[^\W\d_]+")
_COMPOUND: Final = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_HANGING: Final = frozenset(("en", "of", "and", "or", "y", "o", "e", "u", "und", "oder", "et", "ou", "to"))
"""Words after which a hyphen at the end of a line stays: `in- en verkoop`."""


class _Layout:
    """What is usual in this document, and what a line is beside it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.size = usual_size(lines)
        steps = [
            before.bottom - line.bottom
            for before, line in pairwise(lines)
            if before.page == line.page and before.size == line.size == self.size and before.bottom > line.bottom
        ]
        usual = Counter(round(step) for step in steps).most_common(1)
        self.step = float(usual[0][0]) if usual else self.size * _GAP
        self.right = max((line.right for line in lines), default=0.0)
        bold = sum(len(line.text) for line in lines if line.bold)
        self.mostly_bold = bold * 2 > sum(len(line.text) for line in lines)
        styles = {(line.size, line.bold) for line in lines if self.stands_out(line)}
        self.levels = {style: level for level, style in enumerate(sorted(styles, reverse=True), 1)}
        self.words = {word for line in lines for word in _COMPOUND.findall(line.text.casefold())}

    def stands_out(self, line: Line) -> bool:
        """Tell whether a line is larger than the text, or bold where the text is not: it may be a heading, or a part of one."""
        larger = line.size >= self.size * _LARGER
        return larger or (line.bold and not self.mostly_bold and line.size >= self.size * _NEARLY)

    def heading(self, group: Sequence[Line], text: str) -> bool:
        """Tell whether lines that belong together are a heading."""
        if not self.stands_out(group[0]) or len(text) > _LONGEST_HEADING or text.endswith(_OPEN):
            return False
        return any(map(str.isalpha, text)) and (not BULLET.match(text) or bool(NUMBERED.match(text)))

    def apart(self, before: Line, line: Line, *, item: bool = False) -> bool:
        """Tell whether a paragraph, or an item of a list, ends between two lines that look alike."""
        ended = before.text.endswith(_CLOSED) and not line.text[:1].islower()
        if before.page != line.page or line.bottom > before.bottom:
            return ended and not (item and line.left > before.left + _INDENT)
        drop = before.bottom - line.bottom
        wide = drop > self.step * _GAP
        # A raised number of a footnote makes a step look larger than it is.
        if wide and (ended or drop > self.step * _WIDE):
            return True
        # Without room between paragraphs the last line of one is shorter, or the first of the next begins further in.
        short = before.right < self.right - _SHORT * (self.right - before.left)
        inward = line.left > before.left + _INDENT
        if item:  # an item often has no full stop, and goes on further in when it has two lines
            return (short or wide) and not inward and (ended or line.text[:1].isupper())
        return ended and (short or inward)


def pdf_blocks(lines: Sequence[Line], notes: Sequence[Line]) -> Iterator[Piece]:
    """Yield the pieces of the text, then those of the footnotes, so that none breaks into a sentence."""
    layout = _Layout(lines)
    numbers = {found[0] for note in notes if (found := re.match(r"\d{1,3}", note.text))}
    raised = re.compile(rf"(?<=[^\W\d_]|[.,;:)])(?:{'|'.join(numbers)})(?![\w%.,])") if numbers else None
    for piece in _pieces(lines, layout):
        # The raised number of a footnote is glued to the word before it.
        yield replace(piece, text=raised.sub("", piece.text)) if raised else piece
    for group in _groups(notes, _Layout(notes)):
        yield Piece("paragraph", _text(group, layout), page=group[0].page)


def _pieces(lines: Sequence[Line], layout: _Layout) -> Iterator[Piece]:
    indents: list[float] = []
    for group in _groups(lines, layout):
        first = group[0]
        text = _text(group, layout)
        if first.tag and first.tag.kind != "paragraph":
            indents = []
            bullet = BULLET.match(text) if first.tag.kind == "item" else None
            yield Piece(first.tag.kind, text[bullet.end() if bullet else 0 :], first.tag.level, first.page)
        elif layout.heading(group, text):
            indents = []
            yield Piece("heading", text, layout.levels[first.size, first.bold], first.page)
        elif bullet := BULLET.match(text):
            indents = [each for each in indents if each < first.left - _INDENT] + [first.left]
            yield Piece("item", text[bullet.end() :], len(indents), first.page)
        elif indents and first.left > indents[-1] + _INDENT:  # a second paragraph of the item
            yield Piece("item", text, len(indents), first.page)
        else:
            indents = []
            yield Piece("paragraph", text, page=first.page)


def _groups(lines: Sequence[Line], layout: _Layout) -> Iterator[list[Line]]:
    """Yield the lines that belong together."""
    group: list[Line] = []
    for line in lines:
        if group and _begins(group, line, layout):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _begins(group: Sequence[Line], line: Line, layout: _Layout) -> bool:
    first, before = group[0], group[-1]
    if before.tag and line.tag:
        if before.page == line.page or before.tag.kind != line.tag.kind:
            return before.tag != line.tag
        return before.text.endswith(_CLOSED) or not line.text[:1].islower()
    title, item = layout.stands_out(first), bool(BULLET.match(first.text))
    if title != layout.stands_out(line):
        # A line of a paragraph may be bold by chance; it goes on with a small letter.
        return title or not (line.text[:1].islower() and line.size == before.size)
    if title and not item:
        drop = before.bottom - line.bottom
        alike = (first.size, first.bold) == (line.size, line.bold) and before.page == line.page
        return not alike or not 0 < drop <= line.size * _HEADING_STEP
    if BULLET.match(line.text) and (item or not line.text[:1].isalnum() or before.text.endswith(_CLOSED)):
        return True
    return layout.apart(before, line, item=item)


def _text(group: Sequence[Line], layout: _Layout) -> str:
    """Return the words of lines as one line; words that were broken at its end are whole again."""
    text = group[0].text
    for line in group[1:]:
        stem = _BROKEN.search(text)
        text = f"{text} {line.text}" if not stem else f"{text[:-1]}{_joint(stem[1], line.text, layout)}{line.text}"
    return text


def _joint(before: str, after: str, layout: _Layout) -> str:
    """Return what stands between the halves of a word that was broken at the end of a line: nothing, or the hyphen it has."""
    found = _START.match(after)
    if not found or not after[:1].islower():
        return "-"
    if found[0] in _HANGING:
        return "- "
    return "-" if f"{before}-{found[0]}".casefold() in layout.words else ""
