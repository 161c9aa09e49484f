"""A document before it has a form: headings, prose, lists and notes. Texts are Markdown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from vangrail.policy.audience import Audience

PRACTICE: Final = "practice"
"""The kind of the page beside the policy: what to post, cards, checklists, lessons."""

STAFF: Final[tuple[Audience, ...]] = ("personal", "corporate")
"""The readers whose policy has that page beside it; links from it lead to the first of them that is there."""

Kind = Audience | Literal["practice"]
"""What a document is: the policy for these readers, or the page beside it."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs and lists as Markdown."""

    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A labelled passage. `kind` says what it is, for its look: for a reader, why, instead, an incident."""

    kind: Literal["part", "why", "instead", "incident"]
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list; each item is Markdown of one line or more. With `ticks` each has a box to tick."""

    items: tuple[str, ...]
    ticks: bool = False


@dataclass(frozen=True, slots=True)
class Fold:
    """Markdown that opens when somebody asks for it, such as the answer to a question."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labels and what belongs to them, as Markdown. `small` ones are set as a footnote of a clause."""

    rows: tuple[tuple[str, str], ...]
    small: bool = False


Block = Prose | Note | Items | Pairs | Fold


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it.

    `anchor` is unique in the document and stable: a clause has its own id, everything else a name with a hyphen.
    """

    anchor: str
    title: str
    blocks: tuple[Block, ...] = ()
    sections: "tuple[Section, ...]" = ()

    @property
    def listed(self) -> bool:
        """Whether a list of contents names it: single facts and the steps of a card are found by their links."""
        return not self.anchor.startswith(("fact-", "facts-", "step-"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One policy for one audience in one language, or the page beside it.

    `reviewed` says whether a person has checked it, `edition` its version and date in one line; `fingerprint` is the beginning of
    the policy's digest.
    """

    language: str
    kind: Kind
    title: str
    subtitle: str
    status: str
    reviewed: bool
    note: str
    edition: str
    about: tuple[tuple[str, str], ...]
    intro: tuple[str, ...]
    sections: tuple[Section, ...] = field(default=())
    company: str = ""
    fingerprint: str = ""

    @property
    def name(self) -> str:
        """The name of its file, without an ending."""
        return f"{self.kind}.{self.language}"

    def walk(self) -> Iterator[tuple[int, Section]]:
        """Yield every section with its depth, counted from 1, in reading order."""

        def down(sections: tuple[Section, ...], depth: int) -> Iterator[tuple[int, Section]]:
            for section in sections:
                yield depth, section
                yield from down(section.sections, depth + 1)

        yield from down(self.sections, 1)

    def beside(self, others: Iterable["Document"]) -> "list[Document]":
        """Return the documents in its language that belong to it: the page beside a policy, or the policies beside a page."""
        wanted = STAFF if self.kind == PRACTICE else (PRACTICE,) if self.kind in STAFF else ()
        return [each for each in others if each.language == self.language and each.kind in wanted]
