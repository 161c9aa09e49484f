"""Find the sentences that an app says: in Python by the names of gettext's functions, in templates by Django's tags."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.extract import extract
from django.utils.translation.template import templatize

from tools.translations.apps import App

_ONE, _MANY = (1,), (1, 2)
_IN_CONTEXT, _MANY_IN_CONTEXT = ((1, "c"), 2), ((1, "c"), 2, 3)
KEYWORDS = {
    "_": _ONE,
    **dict.fromkeys(("gettext", "gettext_lazy", "gettext_noop"), _ONE),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), _MANY),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), _IN_CONTEXT),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), _MANY_IN_CONTEXT),
}
"""Names of functions whose texts are translated, with the places of text, plural and context among their arguments."""

NOTE = "Translators:"
"""How a comment for translators starts."""


@dataclass(frozen=True)
class Message:
    """One sentence in the sources: its text or its two forms, its context, and what translators are told about it."""

    id: str | tuple[str, str]
    context: str | None
    notes: tuple[str, ...]


def messages(app: App) -> list[Message]:
    """Return what an app says, in the order of its files."""
    return [message for path in app.sources() for message in in_file(path, template=app.is_template(path))]


def in_file(path: Path, *, template: bool) -> Iterator[Message]:
    """Yield the sentences of one file.

    Raises:
        SyntaxError: a translated block of a template holds another block tag.
    """
    text = path.read_text("utf-8")
    if template:
        # What is left is read as Python, in which an indent would mean something.
        lines = templatize(text, origin=str(path)).splitlines()
        text = "\n".join(line.strip() for line in lines)
    found = extract("python", BytesIO(text.encode()), keywords=KEYWORDS, comment_tags=[NOTE], strip_comment_tags=True)
    for _line, said, notes, context in found:
        ids = said if isinstance(said, tuple) else (said,)
        if all(ids):
            yield Message(ids if len(ids) > 1 else ids[0], context, tuple(note.strip() for note in notes))  # type: ignore[arg-type]
