"""The page that leads to every document of a folder, by language and reader."""

from collections.abc import Sequence
from html import escape
from itertools import groupby
from typing import Final

from vangrail.documents.model import Document
from vangrail.documents.page import page
from vangrail.documents.words import word
from vangrail.languages import NAMES

NAME: Final = "index.html"
"""What the page is called."""


def index(documents: Sequence[Document]) -> bytes:
    """Return the page as UTF-8 HTML. `documents` stand in the order of their languages; the first one's leads."""
    first = documents[0]
    parts = [_language(language, list(group)) for language, group in groupby(documents, lambda each: each.language)]
    about = f'<p class="edition">{escape(word("index.title", first.language))} · {escape(first.edition)}</p>'
    heading = f"<header>\n<h1>{escape(first.title)}</h1>\n{about}\n</header>"
    return page(first.language, first.title, f'{heading}\n<main class="index">\n{"".join(parts)}</main>')


def _language(language: str, documents: Sequence[Document]) -> str:
    items = "".join(
        f'<li><a href="{each.name}.html" hreflang="{language}">{escape(each.subtitle)}</a></li>\n' for each in documents
    )
    name = escape(NAMES.get(language, language))
    return f'<section lang="{language}">\n<h2>{name}</h2>\n<ul>\n{items}</ul>\n</section>\n'
