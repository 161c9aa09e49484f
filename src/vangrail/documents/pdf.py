"""A document as PDF for everybody (PDF/UA-1): tagged, with bookmarks, contents and page numbers, on A4.

It is set by typst. What it is given is code in which every text is a string: there is no markup that a name could break out of.
The font is shipped, no other is looked for, and nothing of the moment is in the file: the same document gives the same bytes.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Any, Final, cast

from vangrail.documents.glyphs import FAMILY, folder, shown
from vangrail.documents.model import Block, Document, Fold, Items, Note, Pairs, Prose
from vangrail.documents.paper import closing, is_long, meant
from vangrail.documents.rich import Break, Element, Line, Listing, Paragraph, Quote, Text, elements, line
from vangrail.documents.words import word
from vangrail.errors import UsageError

STANDARD: Final = "ua-1"
"""What the file keeps to: ISO 14289-1."""


_LONG: Final = 1200
"""From how many letters on a frame may be broken over two pages."""


def render(document: Document, others: Sequence[Document] = ()) -> bytes:
    """Return the document as PDF. `others` are the documents that lie beside it; it links to those that belong to it.

    Raises:
        UsageError: typst is not installed; it comes with the extra `documents`.
    """
    try:
        import typst
    except ImportError:
        message = "PDF needs the extra “documents”; install it with: pip install 'vangrail[documents]'"
        raise UsageError(message, key="no_pdf") from None
    source = "\n".join(chain([_look(), "#{"], _Writer(document).statements(others), ["}"]))
    compiler = typst.Compiler(font_paths=_fonts(), root=str(folder()))
    return cast("bytes", compiler.compile(source.encode(), format="pdf", pdf_standards=[STANDARD], timestamp=0))


@cache
def _look() -> str:
    return files("vangrail").joinpath("documents", "templates", "document.typ").read_text("utf-8")


@cache
def _fonts() -> Any:
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder())])


def quoted(text: str) -> str:
    """Return a text as a string of typst, of which the font can show every sign."""
    return '"' + shown(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


class _Writer:
    """Writes the statements of one document. `anchors` are those that a link can lead to."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.anchors = {section.anchor for _, section in document.walk() if section.title}

    def statements(self, others: Sequence[Document]) -> Iterator[str]:
        document, language = self.document, self.document.language
        yield f"show: paper.with({self.meta()})"
        yield f"text(weight: 700, fill: muted, {quoted(document.subtitle)})"
        yield f"title({quoted(document.title)})"
        yield f"par(text(fill: muted, {quoted(document.edition)}))"
        line_of_status = f"{document.status}."
        yield f"status({_truth(document.reviewed)}, {quoted(line_of_status)}, {quoted(document.note)})"
        yield from (f"par(text(size: 1.1em, {quoted(text)}))" for text in document.intro)
        for each in document.beside(others):
            yield f"par(to({quoted(f'{each.name}.pdf')}, {quoted(word(f'beside.{each.kind}', language))}))"
        rows = "".join(f", ({quoted(label)}, {quoted(text)})" for label, text in document.about)
        about = f"about({_truth(is_long(document))}{rows})"
        if is_long(document):
            yield about
            yield f"contents({quoted(word('paper.contents', language))})"
        for depth, section in document.walk():
            if section.title:
                listed = _truth(section.listed)
                yield f"section({quoted(section.anchor)}, {depth}, {quoted(section.title)}, {listed})"
            yield from (self.block(each, depth + 1) for each in section.blocks)
        if not is_long(document):
            yield about

    def meta(self) -> str:
        document = self.document
        said = {
            "title": document.title,
            "subtitle": document.subtitle,
            "company": document.company,
            "edition": document.edition,
            "status": document.status,
            "closing": closing(document),
            "language": document.language,
            "font": FAMILY,
        }
        rows = [f"{name}: {quoted(text)}" for name, text in said.items()]
        rows.append(f"keywords: ({''.join(f'{quoted(each)}, ' for each in meant(document))})")
        rows.append(f"long: {_truth(is_long(document))}")
        return f"({', '.join(rows)})"

    def block(self, block: Block, depth: int) -> str:
        match block:
            case Prose(text):
                return self.elements(elements(text))
            case Note(kind, label, text):
                return f"notes.at({quoted(kind)})({depth}, {quoted(label)}, {_long(text)}, {self.elements(elements(text))})"
            case Fold(label, text):
                return f"fold({depth}, {quoted(label)}, {_long(text)}, {self.elements(elements(text))})"
            case Items(items, ticks):
                return self.listing(Listing(tuple(elements(each) for each in items)), ticks=ticks)
            case Pairs(rows, small):
                said = [(label, self.line(line(text))) for label, text in rows]
                return _terms("small" if small else "pairs", said)

    def elements(self, found: Sequence[Element]) -> str:
        return "{ " + "; ".join(["[]", *map(self.element, found)]) + " }"

    def element(self, element: Element) -> str:
        match element:
            case Paragraph(runs):
                return f"par({self.line(runs)})"
            case Quote(inner):
                return f"said({self.elements(inner)})"
            case Listing():
                return self.listing(element)

    def listing(self, found: Listing, *, ticks: bool = False) -> str:
        # an item of one paragraph is a line and not a paragraph, or it would stand further from the next than from its own mark
        items = ", ".join(
            self.line(item[0].line) if len(item) == 1 and isinstance(item[0], Paragraph) else self.elements(item)
            for item in found.items
        )
        if found.start is not None:
            return f"enum(start: {found.start}, {items})"
        return f"list({'marker: box-to-tick, ' if ticks else ''}{items})"

    def line(self, runs: Line) -> str:
        return "{ " + "; ".join(["[]", *(self.run(each) for each in runs)]) + " }"

    def run(self, run: Text | Break) -> str:
        if isinstance(run, Break):
            return "linebreak()"
        said = quoted(run.text)
        said = f"strong({said})" if run.strong else said
        said = f"emph({said})" if run.emphasis else said
        if run.link.startswith("#"):
            return f"to(label({quoted(run.link[1:])}), {said})" if run.link[1:] in self.anchors else said
        return f"to({_address(run.link)}, {said})" if run.link else said


def _terms(name: str, rows: Sequence[tuple[str, str]]) -> str:
    """Return the call of a function with labels and, as code, what belongs to them."""
    return f"{name}({', '.join(f'terms.item({quoted(label)}, {body})' for label, body in rows)})"


def _long(text: str) -> str:
    """Tell typst whether a text may need more than what is left of a page."""
    return _truth(len(text) > _LONG)


def _address(url: str) -> str:
    """Return an address as a string of typst, letter by letter: what the font can show is no matter here."""
    return '"' + url.replace("\\", "%5C").replace('"', "%22") + '"'


def _truth(value: object) -> str:
    return "true" if value else "false"
