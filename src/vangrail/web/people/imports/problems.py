"""What can be wrong with a list of people: the whole file cannot be read, or one row of it cannot be used."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext as _

Words = str | Promise
"""A sentence, or one that is put into the reader's language when it is shown."""


class UnreadableError(Exception):
    """The file as a whole is of no use; `sentence` says why and what to do, with `values` filled in."""

    def __init__(self, sentence: Words, **values: object) -> None:
        """Keep the sentence untranslated: it is shown to somebody else than who made it."""
        super().__init__(str(sentence))
        self.sentence = sentence
        self.values = values

    def __str__(self) -> str:
        """Return the sentence in the language of now."""
        return str(self.sentence) % self.values if self.values else str(self.sentence)


class UnwantedError(ValueError):
    """One cell holds something else than what is wanted there."""

    def __init__(self, wanted: Words) -> None:
        """Keep what would have been right."""
        super().__init__(str(wanted))
        self.wanted = wanted


@dataclass(frozen=True, slots=True)
class Problem:
    """One row that cannot be used: in which line (from 1) and column, what was wanted and what was found."""

    line: int
    column: str
    wanted: Words
    found: str
    values: Mapping[str, object] = field(default_factory=dict)
    partly: bool = False
    """Whether the rest of the row is taken all the same."""

    def __str__(self) -> str:
        """Return one sentence in the language of now."""
        wanted = str(self.wanted) % self.values if self.values else str(self.wanted)
        place = {"line": self.line, "column": self.column, "wanted": wanted, "found": shortened(self.found)}
        if not self.found:
            return _("Line %(line)s, “%(column)s”: wanted %(wanted)s, found nothing.") % place
        return _("Line %(line)s, “%(column)s”: wanted %(wanted)s, found “%(found)s”.") % place


def shortened(text: str, limit: int = 60) -> str:
    """Return a text that fits a sentence, without signs that would break the line."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    return plain if len(plain) <= limit else plain[: limit - 1] + "…"
