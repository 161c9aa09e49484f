"""A document read once for all rules: the words of every sentence, and which lists of words it has."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from vangrail.languages import SHIPPED
from vangrail.lint.document import Document, Unit
from vangrail.lint.readability.counting import Counted, sentences
from vangrail.lint.readability.score import LEAST, Readability, measured
from vangrail.lint.rules.library import heard_in
from vangrail.lint.rules.near import Words, apart, begins
from vangrail.lint.rules.phrases import Found
from vangrail.source.sanctions import sanction_words

_BEFORE: Final = 4
_LONGEST: Final = 2000
"""Letters of a sentence in which a sanction is looked for; nobody reads on."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a list item with what leads into its list: its folded words, their places in the unit, and the lists heard.

    `own` is the first word that is not of the lead-in; `number` counts the document's sentences from 0.
    """

    unit: Unit
    number: int
    tokens: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    found: Found
    own: int

    def has(self, *lists: str) -> bool:
        """Tell whether one of the lists was heard."""
        return any(name in self.found for name in lists)

    def hits(self, *lists: str) -> list[Words]:
        """Return where the lists were heard, in order."""
        named = [name for name in lists if name in self.found]
        return sorted(hit for name in named for hit in self.found[name]) if named else []

    def denied(self, hit: Words, reach: int = _BEFORE) -> bool:
        """Tell whether a negation stands among the words before a hit."""
        return begins(self.found.get("not", ()), hit[0] - reach, hit[0]) is not None

    def bans(self) -> list[Words]:
        """Return where it forbids something: not where a ban is lifted, or is no more than a turn of speech ("do not hesitate")."""
        return apart(self.hits("ban"), self.hits("free")) if "ban" in self.found else []

    def allows(self) -> list[Words]:
        """Return where it says what people can do, or need not do."""
        return apart(self.hits("may"), self.hits("ban")) + apart(self.hits("free"), [])

    def explains(self) -> bool:
        """Tell whether it gives a reason, something people can do instead, or somebody to ask."""
        return self.has("reason", "ask") or bool(apart(self.hits("instead"), self.hits("ban")))

    def said(self, *lists: str) -> list[Words]:
        """Return where the lists were heard without a negation before them."""
        return [hit for hit in self.hits(*lists) if not self.denied(hit)]

    @property
    def leads(self) -> bool:
        """Whether it leads into a list, so that its words stand before each item again."""
        return self.unit.text.rstrip().endswith((":", "…", "..."))

    @property
    def span(self) -> tuple[int, int]:
        """Where the sentence itself stands in the document."""
        return self.unit.span

    def marks(self, hits: list[Words]) -> tuple[tuple[int, int], ...]:
        """Return the places of hits in the document."""
        pieces = {
            piece for first, last in hits for piece in self.unit.spans(self.spans[first][0], self.spans[last - 1][1])
        }
        return tuple(sorted(pieces))


class Reading:
    """A document with everything that several rules ask of it."""

    def __init__(self, document: Document) -> None:
        """Read every sentence."""
        self.document = document
        self.sentences = tuple(_sentences(document))
        self.words = sum(len(each.tokens) - each.own for each in self.sentences)

    @property
    def long_enough(self) -> bool:
        """Whether tone can be judged: one clause alone has none."""
        return self.words >= LEAST

    @cached_property
    def readability(self) -> Readability | None:
        """How hard the document reads."""
        return measured(self.document, self.counted)

    @cached_property
    def counted(self) -> Counted:
        """Every sentence as readability counts them, with its words, as spans of the document."""
        return tuple(sentences(self.document))

    @cached_property
    def lists(self) -> frozenset[str]:
        """Every list that was heard anywhere."""
        return frozenset(name for sentence in self.sentences for name in sentence.found)

    @cached_property
    def sanctions(self) -> tuple[Sentence, ...]:
        """Sentences that speak of a sanction and do not deny it."""
        return tuple(each for each in self.sentences if not each.leads and self._sanction(each))

    def _sanction(self, sentence: Sentence) -> bool:
        language = self.document.language
        if language in SHIPPED:
            return bool(sanction_words(sentence.unit.text[:_LONGEST], language, money=False))
        return bool(sentence.said("sanction"))

    def section(self, sentence: Sentence) -> list[Sentence]:
        """Return the sentences below the same heading, in order."""
        return self._sections[self.document.headings[sentence.unit.block]]

    @cached_property
    def _sections(self) -> dict[int, list[Sentence]]:
        found: dict[int, list[Sentence]] = {}
        for each in self.sentences:
            found.setdefault(self.document.headings[each.unit.block], []).append(each)
        return found


def _sentences(document: Document) -> Iterator[Sentence]:
    for number, unit in enumerate(document.units):
        spans, tokens, found = heard_in(unit.text, document.language)
        own = sum(start < unit.pieces[-1][0] for start, _ in spans)
        yield Sentence(unit, number, tokens, spans, found, own)


@lru_cache(maxsize=2)
def reading(document: Document) -> Reading:
    """Return the reading of a document; the last ones are kept, because every rule asks."""
    return Reading(document)
