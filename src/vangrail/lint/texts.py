"""Plain text and Markdown as a document: headings, paragraphs, list items and table cells by how lines look."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from vangrail.check.language import spoken
from vangrail.languages import SHIPPED
from vangrail.lint.document import Block, Document, Kind
from vangrail.lint.sentences import trimmed

BULLET: Final = re.compile(
    r"(?P<indent>\s{0,200})(?:[-*+•‣▪▫●○◦·–—►➢➤»✓✔❖\uf000-\uf0ff]|o(?=\t|\s{2})|\(?(?:[0-9]{1,3}|[ivx]{1,5})[.)]|\(?[a-z][.)])"
    r"\s+(?=\S)",
    re.IGNORECASE,
)
"""What stands before a list item. Spanish "o" is a bullet only with room after it, as Word exports it; 2020. is a year."""

NUMBERED: Final = re.compile(
    r"(?:(?:article|section|artikel|artículo|art\.?)\s*)?\d+(?:\.\d+)*[.):]?\s+(?=[^\W\d])", re.IGNORECASE
)
"""The number before a heading."""

_HASHES: Final = re.compile(r"(#{1,6})\s+(?=\S)")
_FENCE: Final = re.compile(r"(?:```|~~~)[\w-]*$")
_RULES: Final = frozenset("-*_=~")
_TABLE: Final = frozenset("|:-")

_CELL: Final = re.compile(r"[^|]+")
_QUOTE: Final = re.compile(r"\s{0,3}(?:>\s?)+")
_MARKED: Final = 2
_LONGEST_HEADING: Final = 80
_CLOSED: Final = (".", "!", "?", ":", ";", "”", '"', ")")
_OPEN: Final = (".", ";", ",", ":", "!", "…")
"""What no heading ends with."""

_WRAPPED: Final = 60
"""Characters that a line has at least when it was broken because it was full."""

_WORD: Final = re.compile(r"[^\W\d_]{1,12}")
_SMALL_WORDS: Final = {
    "en": frozenset("the and of to you is that for are with your not or be this should will on may it".split()),
    "nl": frozenset("het een van en dat je niet zijn voor op met ook wij onze deze worden bij aan als naar".split()),
    "es": frozenset("el los las del que y una por para con no se su al como más esta puedes sus nuestra".split()),
    "fr": frozenset("les des et est une pour que dans vous sur pas avec ne au vos ce sont être ou aux".split()),
    "de": frozenset("der die das und ist nicht mit für sie auf ein eine zu den von im werden sich auch bei".split()),
}
_ENOUGH: Final = 30
"""Small words that a text has to have before they alone tell its language."""

_LOOKED_AT: Final = 20_000
_SAMPLE: Final = 400
_SAMPLES: Final = 8


def from_text(text: str, language: str | None = None, *, excerpt: bool = False, name: str = "") -> Document:
    """Return plain text or Markdown as a document; its text is the given one, so that spans count code points of what was given.

    Without a language it is the likeliest of all that are told apart.
    """
    blocks = tuple(_Lines(text).blocks())
    title = next((text[block.start : block.end] for block in blocks if block.kind == "heading"), "")
    return Document(text, blocks, language or language_of(text), excerpt=excerpt, name=name, title=title)


def language_of(text: str) -> str:
    """Return the language that most of a text is in, of all that are told apart; English where nothing says so.

    A whole policy shows it by its small words. Only a short or mixed text is asked of the model, which takes long to load.
    """
    words = Counter(_WORD.findall(text[:_LOOKED_AT].casefold()))
    counted = {language: sum(words[word] for word in small) for language, small in _SMALL_WORDS.items()}
    first, second = sorted(counted, key=lambda language: -counted[language])[:2]
    if counted[first] >= _ENOUGH and counted[first] > 2 * counted[second]:
        return first
    step = max(len(text) // _SAMPLES, _SAMPLE)
    samples = (" ".join(text[start : start + _SAMPLE].split()) for start in range(0, len(text), step))
    found = Counter(spoken(sample)[0] for sample in samples if any(map(str.isalpha, sample)))
    return found.most_common(1)[0][0] if found else SHIPPED[0]


class _Lines:
    """A text as lines, and what each of them is beside those around it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = list(_lines(text))
        # Where headings are marked, a short line on its own is none.
        self.marked = sum(bool(_HASHES.match(self[number])) for number in range(len(self.spans))) >= _MARKED

    def __getitem__(self, number: int) -> str:
        return self.text[slice(*self.spans[number])] if 0 <= number < len(self.spans) else ""

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks."""
        position = self.after_settings()
        while position < len(self.spans):
            (start, end), line = self.spans[position], self[position]
            last = position
            if not line.strip() or _draws(line):
                pass
            elif found := self.heading(position):
                yield found
            elif _row(line):
                yield from _cells(self.text, start, end)
            else:
                # A wrapped line belongs to the paragraph or item before it.
                while last + 1 < len(self.spans) and self.wraps(last + 1):
                    last += 1
                yield from self.block(position, self.spans[last][1])
            position = last + 1

    def block(self, position: int, end: int) -> Iterator[Block]:
        """Yield the paragraph or list item that begins on a line."""
        start, line = self.spans[position][0], self[position]
        if bullet := BULLET.match(line):
            level = 1 + len(bullet["indent"].expandtabs(4)) // 2
            yield from _trimmed(self.text, "item", start + bullet.end(), end, level)
        else:
            quote = _QUOTE.match(line)
            yield from _trimmed(self.text, "paragraph", start + (quote.end() if quote else 0), end, 1)

    def after_settings(self) -> int:
        """Return the first line after settings between two lines of dashes, which many Markdown files begin with."""
        fences = [number for number in range(min(len(self.spans), 60)) if self[number].rstrip() == "---"]
        return fences[1] + 1 if len(fences) > 1 and fences[0] == 0 and ":" in self[1] else 0

    def heading(self, position: int) -> Block | None:
        """Return the heading that a line is, if it is one."""
        (start, end), line = self.spans[position], self[position]
        if hashes := _HASHES.match(line.lstrip()):
            first = start + len(line) - len(line.lstrip()) + hashes.end()
            return _title(self.text, first, end, len(hashes[1]))
        bare = line.strip().strip("*_")
        if not bare or len(bare) > _LONGEST_HEADING or bare.endswith(_OPEN) or _row(line):
            return None
        under = self[position + 1].strip()
        if set(under) in ({"="}, {"-"}) and len(under) > 2:
            return _title(self.text, start, end, 1 if "=" in under else 2)
        numbered = bool(NUMBERED.match(bare))
        if (BULLET.match(line) and not numbered) or line.lstrip().startswith(">"):
            return None
        if self.marked and not (line.strip().startswith("**") and line.strip().endswith("**")):
            return None
        return _title(self.text, start, end, 2) if self.looks_like_one(position, bare, numbered=numbered) else None

    def looks_like_one(self, position: int, bare: str, *, numbered: bool) -> bool:
        """Tell whether a short line is a heading by its words and the room around it."""
        words = len(bare.split())
        if bare.endswith("?") and words > 9:
            return False
        if bare.isupper():
            return True
        last = position + 1 >= len(self.spans)
        follows = any(self[number].strip() for number in (position + 1, position + 2))
        if self[position - 1].strip() or not (follows or last):
            return False
        return (numbered and words <= 9) or (words <= 10 and bare[:1].isupper() and not last)

    def wraps(self, position: int) -> bool:
        """Tell whether a line goes on with what the line before it says."""
        line = self[position]
        if not line.strip() or BULLET.match(line) or _HASHES.match(line.lstrip()) or _draws(line) or _row(line):
            return False
        # Text without hard line ends has one paragraph a line; wrapped text goes on with a small letter or after a long open line.
        before = self[position - 1].rstrip()
        return line.lstrip()[:1].islower() or (len(before) >= _WRAPPED and not before.endswith(_CLOSED))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, start + len(line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"))
        start += len(line)


def _draws(line: str) -> bool:
    """Tell whether a line only draws: a rule, the line under a heading or a table's head, a fence around code."""
    bare = "".join(line.split())
    signs = set(bare)
    rule = len(bare) > 2 and len(signs) == 1 and signs <= _RULES
    return rule or ("-" in signs and signs <= _TABLE) or bool(_FENCE.match(bare))


def _row(line: str) -> bool:
    """Tell whether a line is a row of a Markdown table."""
    return line.lstrip().startswith("|") and line.count("|") > 2


def _cells(text: str, start: int, end: int) -> Iterator[Block]:
    for cell in _CELL.finditer(text, start, end):
        yield from _trimmed(text, "cell", cell.start(), cell.end(), 1)


def _title(text: str, start: int, end: int, level: int) -> Block | None:
    """Return a heading without the signs that only mark it."""
    while start < end and (text[end - 1].isspace() or text[end - 1] in "#*_"):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    return next(_trimmed(text, "heading", start, end, level), None)


def _trimmed(text: str, kind: Kind, start: int, end: int, level: int) -> Iterator[Block]:
    """Yield the block without white space around it, unless nothing is left."""
    start, end = trimmed(text, start, end)
    if start < end:
        yield Block(kind, start, end, level)
