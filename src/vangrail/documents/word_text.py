"""The words of a DOCX file: paragraphs with a style, runs of letters, links and the bookmarks they lead to."""

from collections.abc import Iterable

from vangrail.documents.rich import Break, Line, Text
from vangrail.documents.word_parts import clean

_MOST = 40
"""Letters that the name of a bookmark may have."""


def paragraph(style: str, runs: str, *, numbered: tuple[int, int] | None = None, anew: bool = False) -> str:
    """Return a paragraph. `numbered` is a list and a level in it; with `anew` it begins a page."""
    more = "<w:pageBreakBefore/>" if anew else ""
    if numbered:
        more += f'<w:numPr><w:ilvl w:val="{numbered[1]}"/><w:numId w:val="{numbered[0]}"/></w:numPr>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{runs}</w:p>'


class Runs:
    """Writes runs of letters, and remembers the addresses that they lead to."""

    def __init__(self, anchors: Iterable[str]) -> None:
        """Give every anchor of the document a bookmark: letters, digits and low lines, at most 40."""
        self.links: dict[str, int] = {}
        self._marks: dict[str, str] = {}
        for anchor in anchors:
            name = "".join(char if char.isascii() and char.isalnum() else "_" for char in anchor)
            name = name if name[:1].isalpha() else f"a{name}"
            if len(name) > _MOST or name in self._marks.values():
                name = f"{name[: _MOST - 6]}_{len(self._marks)}"
            self._marks[anchor] = name

    def line(self, runs: Line) -> str:
        """Return a line."""
        return "".join(map(self._run, runs))

    def marked(self, anchor: str, text: str, number: int) -> str:
        """Return a heading's text with its bookmark around it. `number` is its own among the bookmarks."""
        name = self._marks[anchor]
        start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
        return f'{start}{_letters(text)}<w:bookmarkEnd w:id="{number}"/>'

    def inner(self, anchor: str, text: str) -> str:
        """Return a link to a place in this document that looks like the text around it."""
        return f'<w:hyperlink w:anchor="{self._marks[anchor]}" w:history="1">{_letters(text)}</w:hyperlink>'

    def _run(self, run: Text | Break) -> str:
        if isinstance(run, Break):
            return "<w:r><w:br/></w:r>"
        look = '<w:rStyle w:val="Hyperlink"/>' if run.link else ""
        look += "<w:b/><w:bCs/>" if run.strong else ""
        look += "<w:i/><w:iCs/>" if run.emphasis else ""
        letters = _letters(run.text, look)
        if not run.link:
            return letters
        if run.link.startswith("#"):
            name = self._marks.get(run.link[1:])
            return (
                f'<w:hyperlink w:anchor="{name}" w:history="1">{letters}</w:hyperlink>' if name else _letters(run.text)
            )
        number = self.links.setdefault(run.link, len(self.links) + 1)
        return f'<w:hyperlink r:id="link{number}" w:history="1">{letters}</w:hyperlink>'


def _letters(text: str, look: str = "") -> str:
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{clean(text)}</w:t></w:r>'
