"""What the forms for paper and for a word processor share: whether it is a sheet or a book, and what stands below every page."""

from typing import Final

from vangrail.documents.model import Document
from vangrail.languages import NAMES

_FEW: Final = 20
"""Up to this many headings a reader needs no list of them."""


def is_long(document: Document) -> bool:
    """Tell whether a document gets a title page and a list of contents. A short one is set tighter, and ends with what it is."""
    return sum(depth <= 2 and section.listed for depth, section in document.walk()) > _FEW


def closing(document: Document) -> str:
    """Return the line below every page: whose it is, and the digest by which the policy is known."""
    parts = (document.subtitle, NAMES.get(document.language, document.language), document.fingerprint)
    return " · ".join(part for part in parts if part)


def meant(document: Document) -> tuple[str, ...]:
    """Return the keywords of a file: what tells one edition from another."""
    return tuple(each for each in (document.edition, document.fingerprint, document.status) if each)
