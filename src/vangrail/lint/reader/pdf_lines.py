"""The lines of a PDF that belong to its text: without what stands on every page, page numbers and tables of contents."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from vangrail.lint.reader.pdf_tags import Tag

_EDGE: Final = 0.13
"""The part of a page, above and below, where headers and footers stand."""

_NUMBER: Final = re.compile(
    r"(?:page|pagina|página|pág\.?|p\.?|blz\.?|seite)?\s*[-–|]?\s*(?:\d{1,4}|[ivxlc]{1,6})"
    r"\s*(?:(?:/|of|van|de|von|sur)\s*\d{1,4})?\s*[-–|]?",
    re.IGNORECASE,
)
_LEADERS: Final = re.compile(r"(?:\s?[.…_·]){4,}\s*\d{1,4}$")
_NOTE: Final = re.compile(r"(?:\d{1,3}|[*†‡§]+)\s*(?=\S)")
_SMALL: Final = 0.88
"""How small the letters of a footnote are at most, beside those of the text."""

_SAME_LINE: Final = 2.0
_FAR: Final = 2.0
"""Between two cells of a table, in sizes of its letters."""

_LABEL: Final = re.compile(r"\W+|\(?\w{1,4}[.)]|(?:\d+\.)*\d+\.?|.{0,30}[:…]")
"""A bullet, a number or a term, after which what belongs to it may stand far away."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, or what one cell of a table has of it.

    `left`, `right` and `bottom` are points from the lower left corner, `size` is that of the first letter, `tag` is what the
    file says that the line belongs to.
    """

    page: int
    text: str
    left: float
    right: float
    bottom: float
    size: float
    bold: bool
    tag: Tag | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its number from 1, its height in points, its lines in the order of the file."""

    number: int
    height: float
    lines: tuple[Line, ...]


def body(pages: Sequence[Page]) -> tuple[list[Line], list[Line]]:
    """Return the lines of the text and those of the footnotes."""
    counted = Counter(key for page in pages for key in {_repeated(line) for line in page.lines if _at_edge(line, page)})
    often = max(2, (len(pages) + 1) // 2)
    usual = usual_size(line for page in pages for line in page.lines)
    text: list[Line] = []
    notes: list[Line] = []
    for page in pages:
        kept = [line for line in page.lines if not (_at_edge(line, page) and _goes(line, counted, often))]
        kept = [line for line in _joined(kept) if not (_LEADERS.search(line.text) or (line.tag and line.tag.contents))]
        foot = _foot(kept, usual)
        text += kept[:foot]
        notes += kept[foot:]
    return text, notes


def usual_size(lines: Iterable[Line]) -> float:
    """Return the size that most letters have; 0 where there are none."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    return max(letters, key=lambda size: letters[size], default=0.0)


def _at_edge(line: Line, page: Page) -> bool:
    return not _EDGE * page.height < line.bottom < (1 - _EDGE) * page.height


def _repeated(line: Line) -> tuple[str, int]:
    """Return what is the same about a header on all pages: its words without numbers, and about where it stands."""
    return re.sub(r"\d+", "#", line.text.casefold()), round(line.bottom / 10)


def _goes(line: Line, counted: Counter[tuple[str, int]], often: int) -> bool:
    words, height = _repeated(line)
    times = max(counted[words, near] for near in (height - 1, height, height + 1))
    return times >= often or bool(_NUMBER.fullmatch(line.text))


def _joined(lines: Sequence[Line]) -> list[Line]:
    """Join what stands on one line of the page and was written in parts, such as a bullet and its words.

    Parts that stand far from each other are cells, where the file does not say otherwise.
    """
    found: list[Line] = []
    for number, line in enumerate(lines, 1):
        last = found[-1] if found else None
        # A number below zero is that of a cell that was found here.
        other = last and last.tag != line.tag and not (last.tag and last.tag.number < 0)
        if last is None or other or abs(last.bottom - line.bottom) >= _SAME_LINE or line.left < last.right:
            found.append(line)
        elif line.left - last.right > _FAR * line.size and not (line.tag or _LABEL.fullmatch(last.text)):
            found[-1] = replace(last, tag=last.tag or Tag("cell", 1, -2 * number))
            found.append(replace(line, tag=Tag("cell", 1, -2 * number - 1)))
        else:
            found[-1] = replace(last, text=f"{last.text} {line.text}", right=line.right, bold=last.bold and line.bold)
    return found


def _foot(lines: Sequence[Line], usual: float) -> int:
    """Return where the footnotes begin: small lines at the end of a page, the first of them with a number or a star."""
    first = len(lines)
    while first and lines[first - 1].size <= _SMALL * usual:
        first -= 1
    return next((at for at in range(first, len(lines)) if _NOTE.match(lines[at].text)), len(lines))
