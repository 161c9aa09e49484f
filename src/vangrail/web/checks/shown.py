"""An answer as the page shows it: levels in words, whom to ask and until when, the clause to open, what to copy."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from vangrail.check.verdict import DeskAnswer, Finding
from vangrail.documents.html import prose
from vangrail.documents.people import office, whom_to_ask
from vangrail.policy.model import Policy
from vangrail.policy.rule import Level
from vangrail.source.pages import load_pages
from vangrail.web.checks.answering import Answer, Read
from vangrail.web.checks.ties import wordings
from vangrail.web.replies.queries import exits
from vangrail.web.replies.values import Ways

WORDS: Final[dict[Level, str | Promise]] = {
    "fine": _("Fine"),
    "change": _("Fine with a change"),
    "ask": _("Ask first"),
    "dont": _("Please don’t"),
}
"""The four answers."""

LEADS: Final[dict[Level, str | Promise]] = {
    "fine": _("You can post this."),
    "change": _("You can post this once you have changed what is marked. Here is how."),
    "ask": _("You can get a yes for this: one short question first. Meanwhile, this is what you can do yourself."),
    "dont": _("You can tell this in another way. Here is one."),
}
"""What each of them opens with: what somebody can do."""

WAITING: Final = frozenset(
    "media_questions legal_matters crisis conflict customer_questions replies who_speaks competitors".split()
)
"""Clauses about somebody who may be waiting for an answer."""


@lru_cache(maxsize=512)
def clause_html(_digest: str, text: str) -> SafeString:
    """Return a clause's text as HTML; tags of its own do not come through."""
    return SafeString(prose(text))


@dataclass(frozen=True)
class Point:
    """One finding as it is shown. `key` makes ids on the page; `text` is the draft, `offer` a text to copy in place of it."""

    finding: Finding
    key: str
    language: str
    policy: Policy
    text: str
    offer: str = ""
    about: str = ""

    @property
    def words(self) -> str | Promise:
        """The level in words."""
        return WORDS[self.finding.level]

    @property
    def clause(self) -> SafeString:
        """The clause that it is about, to read in place."""
        known = {clause.id: clause for clause in self.policy.clauses}.get(self.finding.clause)
        return clause_html(self.policy.digest, known.texts[self.language].text if known else self.finding.why)

    @property
    def ask(self) -> "Ask":
        """Whom to ask."""
        return Ask(self.finding.desk, self.language)

    @property
    def ask_words(self) -> str:
        """What the button that asks them says."""
        with override(self.language):
            return gettext("Ask %(desk)s") % {"desk": self.finding.desk.person or self.ask.office}

    @property
    def rule(self) -> str:
        """The rule's name; nothing for advice about a picture and for the second opinion."""
        own = self.finding.by == "rule" and not self.about and not self.finding.rule.startswith("picture-")
        return self.finding.rule if own else ""

    @property
    def marked(self) -> str:
        """The marked words, one a line; those in a picture are the picture's."""
        return "" if self.about else "\n".join(self.text[start:end] for start, end in self.finding.spans)


@dataclass(frozen=True)
class Ask:
    """Whom to ask: the person and how to reach them, or what the desk is called."""

    desk: DeskAnswer
    language: str

    @cached_property
    def _parts(self) -> list[str]:
        return whom_to_ask(self.desk, self.language).split("; ")

    @property
    def person(self) -> str:
        """The person and their desk."""
        return self._parts[0]

    @property
    def details(self) -> list[str]:
        """How to reach them, who stands in, when they are there, and how soon they answer."""
        return self._parts[1:]

    @property
    def office(self) -> str:
        """What the desk is called."""
        return office(self.desk.name, self.language)

    @property
    def link(self) -> str:
        """An address that begins a message or a call, or nothing."""
        contact = self.desk.contact.strip()
        if "@" in contact and " " not in contact:
            return f"mailto:{contact}"
        digits = "".join(char for char in contact if char.isdigit() or char == "+")
        return f"tel:{digits}" if len(digits) >= 6 and not any(char.isalpha() for char in contact) else ""


class Shown:
    """An answer, ready for the page. `text` is the draft it is about; `replying` says that it answers somebody."""

    def __init__(self, answer: Answer, *, text: str, replying: bool = False) -> None:
        """Keep what it is made of."""
        self.answer, self.policy, self.text, self.replying = answer, answer.policy, text, replying
        self.language, self.level = answer.language, answer.level

    @property
    def words(self) -> str | Promise:
        """The level in words."""
        return WORDS[self.level]

    @property
    def lead(self) -> str | Promise:
        """What somebody can do."""
        return LEADS[self.level]

    @property
    def told(self) -> str:
        """What everybody is told while something is frozen."""
        return self.answer.verdict.told

    @property
    def says(self) -> list[tuple[str, str]]:
        """What may be said to a customer meanwhile, by language, the one of the answer first."""
        if not self.told:
            return []
        verdict = self.answer.verdict
        heard = [one for one in verdict.moment.freezes if one.telling(self.language) in verdict.told]
        say = {code: text for one in reversed(heard) for code, text in one.say.items() if text}
        return sorted(say.items(), key=lambda item: item[0] != self.language)

    @cached_property
    def points(self) -> list[Point]:
        """Everything that is not simply fine, the gravest first: the text's, what stands in pictures, and the pictures."""
        return [point for point in self._points() if point.finding.level != "fine"]

    @cached_property
    def welcome(self) -> list[Point]:
        """What is said to be welcome: talk that the law protects, places marked green."""
        return [point for point in self._points() if point.finding.level == "fine"]

    def _points(self) -> Iterator[Point]:
        findings = [(finding, "", "") for finding in self.answer.findings]
        findings += [(one.finding, one.offer, one.about) for one in self.answer.advice]
        read = [one.verdict.findings for one in self.answer.pictures if one.verdict]
        findings += [(finding, "", gettext("In the text of your picture")) for found in read for finding in found]
        levels = list(WORDS)
        findings.sort(key=lambda found: -levels.index(found[0].level))
        for number, (finding, offer, about) in enumerate(findings, start=1):
            yield Point(finding, f"point-{number}", self.language, self.policy, self.text, offer, about)

    @property
    def spans(self) -> list[tuple[int, int, str]]:
        """The marks in the text."""
        return [(*span, one.level) for one in self.answer.findings if one.level != "fine" for span in one.spans]

    @property
    def rewrite(self) -> str | None:
        """The draft with every mechanical change made, if that is worth showing."""
        rewrite = self.answer.verdict.rewrite
        return rewrite if rewrite and rewrite != self.text else None

    @property
    def pictures(self) -> "list[Picture]":
        """The pictures with what was read in them."""
        return [Picture(read) for read in self.answer.pictures]

    @property
    def ties(self) -> list[str]:
        """Lines that name a tie, to copy."""
        return wordings(self.policy.company.name, self.language)

    @cached_property
    def ways(self) -> Ways | None:
        """Three sentences to leave a quarrel with, where the draft goes into one."""
        return exits(self.language) if self.quarrel else None

    @cached_property
    def quarrel(self) -> Point | None:
        """The finding from which the thread is handed over."""
        return next((point for point in self.points if point.finding.clause == "conflict"), None)

    @cached_property
    def waiting(self) -> "list[tuple[str, str]]":
        """What to say to somebody who waits, by language, the one of the answer first; nothing where nobody does."""
        clauses = {finding.clause for finding in self.answer.every_finding if finding.level != "fine"}
        if not self.replying and clauses.isdisjoint(WAITING):
            return []
        say = load_pages().waiting.fitting(clauses & WAITING).say
        return sorted(say.items(), key=lambda item: item[0] != self.language)


@dataclass(frozen=True)
class Picture:
    """One picture on the page: the text that was read in it, with its marks."""

    read: Read

    @property
    def spans(self) -> list[tuple[int, int, str]]:
        """The marks in the text of the picture."""
        found = self.read.verdict.findings if self.read.verdict else ()
        return [(*span, one.level) for one in found if one.level != "fine" for span in one.spans]
