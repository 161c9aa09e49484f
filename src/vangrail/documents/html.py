"""A document as one HTML file that needs nothing else: no script, its own style, readable on a phone, printable."""

from collections.abc import Sequence
from functools import cache
from html import escape
from typing import Any

from vangrail.documents import index
from vangrail.documents.model import Block, Document, Fold, Items, Note, Pairs, Prose, Section
from vangrail.documents.page import page
from vangrail.documents.words import word
from vangrail.languages import NAMES

_TAGS = {"a", "p", "ul", "ol", "li", "em", "strong", "code", "pre", "blockquote", "br", "hr", "h4", "h5", "h6"}


def render(document: Document, others: Sequence[Document] = ()) -> bytes:
    """Return the document as UTF-8 HTML. The same document gives the same bytes.

    `others` are the documents that lie beside it, which it then links to.
    """
    body = "\n".join(
        [
            f'<a class="skip" href="#the-content">{escape(word("skip", document.language))}</a>',
            _header(document, others),
            '<div class="columns">',
            contents_html(document),
            f'<main id="the-content">\n{"".join(section_html(each, 2) for each in document.sections)}</main>',
            "</div>",
            f"<footer>\n{_about(document)}\n</footer>",
        ]
    )
    return page(document.language, f"{document.title}: {document.subtitle}", body)


@cache
def _markdown() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False, "linkify": False})


def prose(text: str) -> str:
    """Return Markdown as HTML; tags of its own, scripts and strange links do not come through."""
    import nh3

    rendered = _markdown().render(text).replace("<h1>", "<h4>").replace("</h1>", "</h4>")
    rendered = (
        rendered.replace("<h2>", "<h4>").replace("</h2>", "</h4>").replace("<h3>", "<h4>").replace("</h3>", "</h4>")
    )
    return str(
        nh3.clean(
            rendered, tags=_TAGS, attributes={"a": {"href", "title"}}, url_schemes={"http", "https", "mailto", "tel"}
        )
    ).strip()


def inline(text: str) -> str:
    """Return one line of Markdown as HTML without a paragraph around it."""
    return prose(text).removeprefix("<p>").removesuffix("</p>")


def _header(document: Document, others: Sequence[Document]) -> str:
    note = f" {escape(document.note)}" if document.note else ""
    state = "reviewed" if document.reviewed else "template"
    return f"""<header>
<p class="subtitle">{escape(document.subtitle)}</p>
<h1>{escape(document.title)}</h1>
<p class="edition">{escape(document.edition)}</p>
{_elsewhere(document, others)}<p class="status" data-state="{state}"><strong>{escape(document.status)}.</strong>{note}</p>
{_intro(document)}</header>"""


def _elsewhere(document: Document, others: Sequence[Document]) -> str:
    """Return links to the same document in other languages, to those of other readers, and to what belongs to it."""
    links = [
        f'<a href="{each.name}.html" hreflang="{each.language}" lang="{each.language}">{escape(NAMES[each.language])}</a>'
        for each in others
        if each.kind == document.kind and each.language != document.language
    ]
    if any(each.kind != document.kind for each in others):
        links.append(f'<a href="{index.NAME}">{escape(word("index.others", document.language))}</a>')
    beside = "".join(
        f'<p class="elsewhere"><a href="{each.name}.html">{escape(word(f"beside.{each.kind}", document.language))}</a></p>\n'
        for each in document.beside(others)
    )
    return (f'<p class="elsewhere">{" · ".join(links)}</p>\n' if links else "") + beside


def _about(document: Document) -> str:
    rows = "".join(f"<div><dt>{escape(label)}</dt><dd>{escape(text)}</dd></div>\n" for label, text in document.about)
    return f'<dl class="about">\n{rows}</dl>'


def _intro(document: Document) -> str:
    return "".join(f'<p class="intro">{escape(text)}</p>\n' for text in document.intro)


def contents_html(document: Document) -> str:
    """Return the list of contents of a document, as a landmark with links to its sections."""
    title = word("section.contents", document.language)
    items = "".join(_entry(section) for section in document.sections)
    return (
        f'<nav aria-labelledby="the-contents">\n<h2 id="the-contents">{escape(title)}</h2>\n<ol>\n{items}</ol>\n</nav>'
    )


def _entry(section: Section) -> str:
    inner = [each for each in section.sections if each.listed]
    below = f"\n<ol>\n{''.join(_entry(each) for each in inner)}</ol>\n" if inner else ""
    return f'<li><a href="#{escape(section.anchor)}">{escape(section.title)}</a>{below}</li>\n'


def section_html(section: Section, depth: int) -> str:
    """Return a section and what stands below it as HTML, under a heading of this rank, counted from 2."""
    inner = "".join(_block(block, depth + 1) for block in section.blocks)
    inner += "".join(section_html(each, depth + 1) for each in section.sections)
    anchor, title = escape(section.anchor), escape(section.title)
    if depth > 2:  # so that the address of a clause can be copied
        title = f'<a class="here" href="#{anchor}">{title}</a>'
    label = (
        f' aria-labelledby="{anchor}"' if depth == 2 else ""
    )  # the parts are landmarks; a hundred clauses would be noise
    return f'<section{label}>\n<h{depth} id="{anchor}">{title}</h{depth}>\n{inner}</section>\n'


def _block(block: Block, depth: int) -> str:
    match block:
        case Prose(text):
            return f"{prose(text)}\n"
        case Note(kind, label, text):
            tag = "aside" if kind == "incident" else "div"
            return f'<{tag} class="{kind}">\n<h{depth}>{escape(label)}</h{depth}>\n{prose(text)}\n</{tag}>\n'
        case Fold(label, text):
            return f"<details>\n<summary>{escape(label)}</summary>\n{prose(text)}\n</details>\n"
        case Items(items, ticks):
            start = '<ul class="ticks">\n' if ticks else "<ul>\n"
            return start + "".join(f"<li>{inline(item)}</li>\n" for item in items) + "</ul>\n"
        case Pairs(rows, small):
            look = "small" if small else "pairs"
            entries = "".join(f"<div><dt>{escape(label)}</dt><dd>{inline(text)}</dd></div>\n" for label, text in rows)
            return f'<dl class="{look}">\n{entries}</dl>\n'
