"""One document in one form: what a program asks for when it does not want a whole folder."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from importlib.util import find_spec
from typing import Final, Literal

from vangrail.documents import docx, html, markdown, pdf
from vangrail.documents.model import PRACTICE, Document, Kind
from vangrail.documents.outline import outline
from vangrail.documents.practice import practice
from vangrail.errors import UsageError
from vangrail.policy.model import Policy

Form = Literal["html", "md", "pdf", "docx"]

FORMS: Final[tuple[Form, ...]] = ("html", "md", "pdf", "docx")
"""The forms there are."""

WRITERS: Final[Mapping[Form, Callable[[Document, Sequence[Document]], bytes]]] = {
    "html": html.render,
    "md": markdown.render,
    "pdf": pdf.render,
    "docx": docx.render,
}
"""What writes each form; a document is given with those that lie beside it."""


def available() -> tuple[Form, ...]:
    """Return the forms that can be made here: PDF only where typst is installed, with the extra `documents`."""
    return tuple(form for form in FORMS if form != "pdf" or find_spec("typst"))


def render(
    policy: Policy,
    audience: Kind = "personal",
    language: str | None = None,
    format: Form = "html",  # noqa: A002 -- the word of the public contract, and of the option of `vangrail build`
    *,
    issued: date | None = None,
) -> bytes:
    """Return the policy for these readers, or with "practice" the page beside it, in a language that it has; else in its first.

    `issued` is the date on it; without one there is none. The same policy gives the same bytes.

    Raises:
        UsageError: the policy has no such language or there is no such form; for PDF also where the extra `documents` is missing.
    """
    language = language or policy.languages[0]
    for found, choices in ((language, policy.languages), (format, FORMS), (audience, (*policy.audiences, PRACTICE))):
        if found not in choices:
            message = f"There is no {found} here; choose from {', '.join(choices)}"
            raise UsageError(message, found=found, choices=choices)
    if audience == PRACTICE:
        return WRITERS[format](practice(policy, language, ending=format, issued=issued), ())
    return WRITERS[format](outline(policy, audience, language, issued=issued), ())
