"""A document as DOCX: real styles, numbered lists, contents, header and footer, so that a lawyer can work in it.

It is written straight as Office Open XML: a handful of kinds of paragraphs is all there is. So the file has our styles by name and
nothing else, its bytes are the same everywhere, and making it needs nothing installed.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from vangrail.documents.model import Block, Document, Fold, Items, Note, Pairs, Prose, Section
from vangrail.documents.paper import is_long
from vangrail.documents.rich import Element, Line, Listing, Paragraph, Quote, Text, elements, line
from vangrail.documents.word_parts import HEAD, WORD, file_of
from vangrail.documents.word_text import Runs, paragraph
from vangrail.documents.words import word

_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BULLETS: Final = 1
_TICKS: Final = 2
_NUMBERS: Final = 4
"""The kinds of lists in `word_parts`: this is the first numbered list, the next has one more."""

_NOTES: Final = {"part": "NotePart", "why": "BodyText", "instead": "NoteInstead", "incident": "NoteIncident"}


def render(document: Document, others: Sequence[Document] = ()) -> bytes:
    """Return the document as DOCX. `others` are the documents that lie beside it; it links to those that belong to it."""
    writer = _Writer(document)
    body = "".join(writer.body(others))
    spaces = f'xmlns:w="{WORD}" xmlns:r="{_RELATIONS}"'
    text = f"{HEAD}<w:document {spaces}><w:body>{body}{_page()}</w:body></w:document>"
    return file_of(document, text, writer.runs.links, writer.lists)


def _page() -> str:
    """Return what says: A4, header and footer on every page but for the header of the first."""
    size = '<w:pgSz w:w="11906" w:h="16838"/>'
    edges = '<w:pgMar w:top="1700" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>'
    head = '<w:headerReference w:type="default" r:id="header"/>'
    feet = '<w:footerReference w:type="default" r:id="footer"/><w:footerReference w:type="first" r:id="footer"/>'
    return f"<w:sectPr>{head}{feet}{size}{edges}<w:titlePg/></w:sectPr>"


class _Writer:
    """Writes the paragraphs of one document. `lists` holds with which number each numbered list begins."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.runs = Runs(section.anchor for _, section in document.walk())
        self.lists: list[int] = []

    def body(self, others: Sequence[Document]) -> Iterator[str]:
        document, language = self.document, self.document.language
        yield self.plain("Subtitle", document.subtitle)
        yield self.plain("Title", document.title)
        yield self.plain("Edition", document.edition)
        said = (Text(f"{document.status}.", strong=True), Text(f" {document.note}".rstrip()))
        yield self.paragraph("StatusReviewed" if document.reviewed else "Status", said)
        yield from (self.plain("BodyText", text) for text in document.intro)
        for each in document.beside(others):
            yield self.paragraph("BodyText", (Text(word(f"beside.{each.kind}", language), link=f"{each.name}.docx"),))
        about = [self.pair("ClauseNote", label, (Text(text),)) for label, text in document.about]
        yield from about if is_long(document) else ()
        listed = [(depth, each) for depth, each in document.walk() if depth <= 2 and each.listed]
        yield from self.contents(listed) if is_long(document) else ()
        for number, (depth, section) in enumerate(document.walk(), 1):
            anew = number == 1 and is_long(document)
            heading = self.runs.marked(section.anchor, section.title, number)
            yield paragraph(f"Heading{min(depth, 5)}" if section.title else "BodyText", heading, anew=anew)
            for block in section.blocks:
                yield from self.block(block, min(depth + 1, 5))
        yield from () if is_long(document) else about

    def contents(self, listed: Sequence[tuple[int, Section]]) -> Iterator[str]:
        """Yield the contents: a field that Word fills with page numbers, and until then the titles as links."""
        yield self.plain("TOCHeading", word("paper.contents", self.document.language))
        begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        begin += r'<w:r><w:instrText xml:space="preserve"> TOC \o "1-2" \h \z \u </w:instrText></w:r>'
        begin += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        for number, (depth, section) in enumerate(listed):
            runs = self.runs.inner(section.anchor, section.title)
            yield paragraph(f"TOC{depth}", begin + runs if number == 0 else runs)
        yield paragraph("BodyText", '<w:r><w:fldChar w:fldCharType="end"/></w:r>')

    def block(self, block: Block, depth: int) -> Iterator[str]:
        match block:
            case Prose(text):
                yield from self.elements(elements(text), "BodyText")
            case Note(kind, label, text):
                yield self.plain(f"Heading{depth}", label)
                yield from self.elements(elements(text), _NOTES[kind])
            case Fold(label, text):
                yield self.plain(f"Heading{depth}", label)
                yield from self.elements(elements(text), "NoteAnswer")
            case Items(items, ticks):
                yield from self.listing(Listing(tuple(elements(each) for each in items)), 0, ticks=ticks)
            case Pairs(rows, small):
                style = "ClauseNote" if small else "Pair"
                yield from (self.pair(style, label, line(text)) for label, text in rows)

    def elements(self, found: Sequence[Element], style: str, level: int = 0) -> Iterator[str]:
        for each in found:
            match each:
                case Paragraph(runs):
                    yield self.paragraph(style, runs)
                case Quote(inner):
                    yield from self.elements(inner, "Quote", level)
                case Listing():
                    yield from self.listing(each, level)

    def listing(self, found: Listing, level: int, *, ticks: bool = False) -> Iterator[str]:
        kind = _TICKS if ticks else _BULLETS
        style = "ListTick" if ticks else "ListBullet"
        if found.start is not None:
            kind, style = _NUMBERS + len(self.lists), "ListNumber"
            self.lists.append(found.start)
        for item in found.items:
            first, *rest = item or (Paragraph(()),)
            if not isinstance(first, Paragraph):
                first, rest = Paragraph(()), [first, *rest]
            yield paragraph(style, self.runs.line(first.line), numbered=(kind, min(level, 2)))
            yield from self.elements(rest, "ListContinue", level + 1)

    def pair(self, style: str, label: str, said: Line) -> str:
        return self.paragraph(style, (Text(f"{label}: ", strong=True), *said))

    def plain(self, style: str, text: str) -> str:
        return self.paragraph(style, (Text(text),))

    def paragraph(self, style: str, said: Line) -> str:
        return paragraph(style, self.runs.line(said))
