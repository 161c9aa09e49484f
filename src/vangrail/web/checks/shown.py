"""An answer as the page shows it: levels in words, whom to ask and until when, the clause to open, what to copy."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from vangrail.check.precedents import YES, Citation
from vangrail.check.verdict import Finding
from vangrail.documents.html import prose
from vangrail.documents.people import office
from vangrail.policy.model import Policy
from vangrail.policy.rule import Level
from vangrail.source.pages import load_pages
from vangrail.web.checks.answering import Answer, Read
from vangrail.web.checks.speaking import Speaker, speakers
from vangrail.web.checks.ties import wordings
from vangrail.web.checks.whom import Ask
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

GRIEVING: Final = frozenset({"colleagues_and_grievances", "your_rights"})
"""Clauses about what troubles somebody at work."""


@lru_cache(maxsize=512)
def clause_html(_digest: str, text: str) -> SafeString:
    """Return a clause's text as HTML; tags of its own do not come through."""
    return SafeString(prose(text))


@dataclass(frozen=True)
class Point:
    """One finding as it is shown. `key` makes ids on the page; `text` is the draft, `offer` a text to copy in place of it.

    `speaker` is the colleague who may speak about it, where somebody is appointed.
    """

    finding: Finding
    key: str
    language: str
    policy: Policy
    text: str
    offer: str = ""
    about: str = ""
    cited: "tuple[Before, ...]" = ()
    speaker: Speaker | None = None

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
    def ask(self) -> Ask:
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
class Before:
    """An earlier answer of a desk, as it is shown beside an answer."""

    citation: Citation
    language: str
    beside: Level = "fine"

    @property
    def careful(self) -> bool:
        """Whether a desk was more careful than the check is: it did not say yes."""
        return self.beside in YES and self.citation.answer not in YES and not self.citation.example

    @property
    def level(self) -> str:
        """The level that the desk came to."""
        return self.citation.answer

    @property
    def words(self) -> str | Promise:
        """The same in words."""
        return next((words for level, words in WORDS.items() if level == self.level), "")

    @property
    def desk(self) -> str:
        """What the desk is called that answered."""
        return office(self.citation.desk, self.language) if self.citation.desk else ""


class Shown:
    """An answer, ready for the page. `text` is the draft, `thread` what it answers; `replying` where only that is known."""

    def __init__(self, answer: Answer, *, text: str, thread: str = "", replying: bool = False) -> None:
        """Keep what it is made of."""
        self.answer, self.policy, self.text, self.thread = answer, answer.policy, text, thread
        self.replying = replying or bool(thread)
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

    @property
    def grieves(self) -> bool:
        """Whether it speaks of trouble at work: a hint about venting, or talk that the law protects."""
        return any(point.finding.clause in GRIEVING for point in self._points())

    def _points(self) -> Iterator[Point]:
        findings = [(finding, "", "") for finding in self.answer.findings]
        findings += [(one.finding, one.offer, one.about) for one in self.answer.advice]
        for one in self.answer.pictures:
            where = (
                gettext("In the words beside your picture") if one.described else gettext("In the text of your picture")
            )
            findings += [(finding, "", where) for finding in (one.verdict.findings if one.verdict else ())]
        levels = list(WORDS)
        findings.sort(key=lambda found: -levels.index(found[0].level))
        told: set[str] = set()
        for number, (finding, offer, about) in enumerate(findings, start=1):
            own = tuple(
                one for one in self._before if one.citation.clause == finding.clause and finding.clause not in told
            )
            told.add(finding.clause)
            yield Point(
                finding,
                f"point-{number}",
                self.language,
                self.policy,
                self.text,
                offer,
                about,
                own,
                self._speakers.get(finding.clause),
            )

    @cached_property
    def _speakers(self) -> dict[str, Speaker]:
        return {each.clause: each for each in speakers(self.answer)}

    @cached_property
    def _before(self) -> "tuple[Before, ...]":
        return tuple(Before(one, self.language, self.level) for one in self.answer.cited)

    @property
    def before(self) -> "list[Before]":
        """Earlier answers that belong to no finding that is shown."""
        clauses = {point.finding.clause for point in self.points}
        return [one for one in self._before if one.citation.clause not in clauses]

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
