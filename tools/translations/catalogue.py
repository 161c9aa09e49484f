"""A catalogue as Babel has it, without what changes from day to day: dates, line numbers, names of people."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.translations.extract import Message

WIDTH = 110
"""Characters in a line of a catalogue."""


class Plain(Catalog):
    """A catalogue whose head says only what a program needs."""

    def _head(self) -> list[tuple[str, str]]:
        language = str(self.locale or "en")
        return [
            ("Language", language),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
        ]

    mime_headers = property(_head)

    @property
    def num_plurals(self) -> int:
        """Return how many plural forms a sentence has: every shipped language has two."""
        return 2


def open_template(messages: Iterable[Message]) -> Plain:
    """Return a catalogue with these messages, none of them translated."""
    catalogue = Plain(header_comment="")
    for message in messages:
        catalogue.add(message.id, context=message.context, auto_comments=message.notes)
    return catalogue


def read(path: Path, language: str) -> Plain:
    """Return the catalogue in a file; an empty one where there is none."""
    catalogue = Plain(locale=language, header_comment="")
    if path.exists():
        for message in read_po(BytesIO(path.read_bytes()), locale=language):
            if message.id:
                catalogue[message.id] = message
    return catalogue


def renewed(template: Plain, old: Plain, language: str) -> Plain:
    """Return the catalogue of a language with exactly the template's messages.

    A message that the old catalogue has keeps its translation; one that looks like a message which is gone takes that
    translation over, marked fuzzy; any other is empty.
    """
    catalogue = Plain(locale=language, header_comment="")
    for message in old:
        if message.id:
            catalogue[message.id] = message.clone()
    catalogue.update(template, update_creation_date=False)
    catalogue.obsolete.clear()
    for message in catalogue:
        message.previous_id = []
    return catalogue


def po_text(catalogue: Plain) -> str:
    """Return a catalogue as the text of its `.po` file: sorted, without places in the sources."""
    out = BytesIO()
    write_po(out, catalogue, width=WIDTH, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)
    head = "".join(f'"{name}: {value}\\n"\n' for name, value in catalogue.mime_headers)
    return f'msgid ""\nmsgstr ""\n{head}\n{out.getvalue().decode().strip()}\n'


def compiled(catalogue: Plain) -> bytes:
    """Return a catalogue as the bytes of its `.mo` file. What is fuzzy or empty is left out."""
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()
