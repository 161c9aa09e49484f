"""A policy text as the linter sees it: one text, its blocks with their places, and the sentences in them."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from vangrail.languages import SHIPPED
from vangrail.lint.sentences import sentence_spans

Kind = Literal["heading", "paragraph", "item", "cell"]
"""What a block is. A cell is one of a table."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: the page and the block, both counted from 1, and the heading over it.

    `page` is None where the form has no pages. `file` is the part of a policy folder, such as `clauses/respect/en.md`; empty for a
    single document.
    """

    block: int
    page: int | None = None
    heading: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table cell: code points [start, end) of the document's text.

    `level` is the depth of a heading or list item, from 1.
    """

    kind: Kind
    start: int
    end: int
    level: int = 1
    page: int | None = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """What one rule is asked about: a sentence, or a list item with the words that lead into the list.

    `text` is what is read. `pieces` say where it comes from: (place in `text`, start in the document, length), in order.
    """

    text: str
    pieces: tuple[tuple[int, int, int], ...]
    block: int

    @property
    def span(self) -> tuple[int, int]:
        """Where the sentence or item itself stands in the document, without what leads into it."""
        _, origin, length = self.pieces[-1]
        return origin, origin + length

    def spans(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return where [start, end) of the text stands in the document, piece by piece."""
        found = []
        for place, origin, length in self.pieces:
            first, last = max(start, place), min(end, place + length)
            if first < last:
                found.append((origin + first - place, origin + last - place))
        return found


@dataclass(frozen=True)
class Document:
    """A policy text. `text` holds every block once, in reading order; offsets count its code points.

    `excerpt` says that parts of the text are known to be missing, so that nothing can be called absent.
    """

    text: str
    blocks: tuple[Block, ...]
    language: str
    excerpt: bool = False
    name: str = ""
    title: str = ""

    def words_of(self, block: Block) -> str:
        """Return the text of a block."""
        return self.text[block.start : block.end]

    @property
    def answers_in(self) -> str:
        """The language that findings about it are written in: its own where everything is shipped, else English."""
        return self.language if self.language in SHIPPED else SHIPPED[0]

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def headings(self) -> tuple[int, ...]:
        """For every block the number of the heading over it, or -1. A heading stands over itself."""
        found, last = [], -1
        for number, block in enumerate(self.blocks):
            last = number if block.kind == "heading" else last
            found.append(last)
        return tuple(found)

    def place(self, offset: int) -> Place:
        """Return the place of an offset."""
        if not self.blocks:
            return Place(1)
        number = max(bisect_right(self._starts, offset) - 1, 0)
        block, over = self.blocks[number], self.headings[number]
        heading = self.words_of(self.blocks[over]).strip() if over >= 0 else ""
        return Place(number + 1, block.page, heading, block.file)

    def heading_over(self, block: int) -> str:
        """Return the words of the heading over a block, or an empty text."""
        over = self.headings[block]
        return self.words_of(self.blocks[over]) if over >= 0 and over != block else ""

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Every sentence, and every list item with what leads into its list; headings are no units."""
        return tuple(self._units())

    def _units(self) -> Iterator[Unit]:
        lead: tuple[int, int] | None = None
        for number, block in enumerate(self.blocks):
            sentences = sentence_spans(self.text, block.start, block.end)
            if block.kind == "item":
                yield from self._parts(number, sentences, [lead] if lead else [])
                continue
            lead = None
            if block.kind == "heading":
                lead = (block.start, block.end)
                continue
            yield from self._parts(number, sentences, [])
            # "You may not:" and a list after it. Without such a sentence the list belongs to its heading.
            if sentences and self.text[sentences[-1][0] : sentences[-1][1]].rstrip().endswith((":", "…", "...")):
                lead = sentences[-1]

    def _parts(self, block: int, sentences: list[tuple[int, int]], lead: list[tuple[int, int]]) -> Iterator[Unit]:
        """Yield a unit a sentence; in "You may not: do this; do that." each part has the words before the colon too."""
        opening: list[tuple[int, int]] = []
        for start, end in sentences:
            yield self._unit(block, *lead, *opening, (start, end))
            colon = self.text.find(":", start, end)
            if self.text[end - 1] != ";":
                opening = []
            elif colon > start:
                opening = [(start, colon + 1)]

    def _unit(self, block: int, *spans: tuple[int, int]) -> Unit:
        text, pieces = "", []
        for start, end in spans:
            text += " " if text else ""
            pieces.append((len(text), start, end - start))
            text += self.text[start:end]
        return Unit(text, tuple(pieces), block)

    def section(self, block: int) -> tuple[int, int]:
        """Return the span from the heading over a block to the next heading."""
        over = self.headings[block]
        last = next(
            (number for number in range(block, len(self.blocks)) if self.headings[number] != over), len(self.blocks)
        )
        return self.blocks[max(over, 0)].start, self.blocks[last - 1].end
