"""The page that leads to every document of a folder, by language and reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from vangrail.documents.model import Document
from vangrail.documents.page import page
from vangrail.documents.words import word
from vangrail.languages import NAMES

NAME: Final = "index.html"
"""What the page is called."""

TO_KEEP: Final = {"pdf": "PDF", "docx": "Word"}
"""Forms to print or to work in, by the ending of their files, with what people call them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document in the list. `place` is its file without an ending; `forms` those of `TO_KEEP` that lie beside the page.

    `kit` says that it is no policy but something to hand out.
    """

    language: str
    place: str
    label: str
    forms: tuple[str, ...] = ()
    kit: bool = False


def index(first: Document, entries: Sequence[Entry]) -> bytes:
    """Return the page as UTF-8 HTML, in the language of `first`. The entries stand in the order of their languages."""
    languages = dict.fromkeys(each.language for each in entries)
    parts = [_language(language, [each for each in entries if each.language == language]) for language in languages]
    about = f'<p class="edition">{escape(word("index.title", first.language))} · {escape(first.edition)}</p>'
    heading = f"<header>\n<h1>{escape(first.title)}</h1>\n{about}\n</header>"
    return page(first.language, first.title, f'{heading}\n<main class="index">\n{"".join(parts)}</main>')


def _language(language: str, entries: Sequence[Entry]) -> str:
    name = escape(NAMES.get(language, language))
    kits = [each for each in entries if each.kit]
    below = f"<h3>{escape(word('index.kits', language))}</h3>\n{_list(kits)}" if kits else ""
    policies = _list([each for each in entries if not each.kit])
    return f'<section lang="{language}">\n<h2>{name}</h2>\n{policies}{below}</section>\n'


def _list(entries: Sequence[Entry]) -> str:
    items = "".join(
        f'<li><a href="{each.place}.html" hreflang="{each.language}">{escape(each.label)}</a>{_kept(each)}</li>\n'
        for each in entries
    )
    return f"<ul>\n{items}</ul>\n"


def _kept(entry: Entry) -> str:
    """Return links to a document's other forms; each says for a screen reader what it is of."""
    links = [
        f'<a href="{entry.place}.{form}" hreflang="{entry.language}" '
        f'aria-label="{escape(f"{TO_KEEP[form]}: {entry.label}")}">{TO_KEEP[form]}</a>'
        for form in entry.forms
    ]
    return f'\n<span class="forms">{" ".join(links)}</span>' if links else ""
