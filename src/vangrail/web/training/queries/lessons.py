"""The lessons that anybody can read, filled with the company's own names. Nothing is kept of who reads or answers them."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import get_language

from vangrail.decisions.course import Explained
from vangrail.documents.filler import Filler
from vangrail.policy.clause import Answer
from vangrail.policy.model import Policy
from vangrail.source.names import name_of
from vangrail.source.page_parts import Quiz
from vangrail.web.policies.queries import current
from vangrail.web.training.shown import line, passage
from vangrail.web.ui.languages import page_language

DISCLAIMERS = "my-own-views"
"""The name of the story about a line such as "views are my own"."""


@dataclass(frozen=True)
class Asked:
    """A question with its answers, filled."""

    prompt: str
    answers: tuple[Answer, ...]

    def answered(self, choice: int) -> Explained:
        """Return what is said to an answer, counted from 1; the form offers no other."""
        chosen = self.answers[choice - 1]
        return Explained(
            chosen.right, chosen, tuple(each for each in self.answers if each is not chosen and chosen.right)
        )


@dataclass(frozen=True)
class Shown:
    """A lesson as a page shows it. `passages` are (label key, text): "" for the text, then the example and what to try."""

    id: str
    title: str
    minutes: int
    passages: tuple[tuple[str, SafeString], ...]
    asked: tuple[Asked, ...]
    see: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Card:
    """A platform: what others see, where the settings are, a tip, and when that was looked up."""

    name: str
    rows: tuple[tuple[str, SafeString], ...]


def filler() -> Filler | None:
    """Return what fills the pages in the language of the page; None before a policy was published."""
    policy = current()
    if policy is None:
        return None
    language = page_language()
    spoken = spoken_in(policy)
    titles = {clause.id: clause.texts[spoken].title for clause in policy.clauses if spoken in clause.texts}
    return Filler(policy, language, titles, "")


def spoken_in(policy: Policy) -> str:
    """Return the language of the page, or the policy's first one where it has no such text."""
    language = get_language() or ""
    return language if language in policy.languages else policy.languages[0]


def lessons(to: Filler) -> list[Shown]:
    """Return the lessons, and after them the story about what a disclaimer does."""
    found = [
        Shown(
            each.id,
            to.say(each.title),
            each.minutes,
            (
                ("", passage(to.say(each.text))),
                (to.word("example"), passage(to.say(each.example))),
                (to.word("attempt"), passage(to.say(each.attempt))),
            ),
            (_asked(to, each),),
            tuple((name, to.titles[name]) for name in each.see if name in to.titles),
        )
        for each in to.pages.lessons.lessons
    ]
    page = to.pages.disclaimers
    truth = (("", passage(to.say(page.truth))), ("", passage(to.say(page.praise))))
    return [
        *found,
        Shown(DISCLAIMERS, to.say(page.title), 1, truth, tuple(_asked(to, each) for each in page.questions)),
    ]


def lesson(to: Filler, name: str) -> Shown | None:
    """Return a lesson by its name."""
    return next((each for each in lessons(to) if each.id == name), None)


def cards(to: Filler) -> list[Card]:
    """Return a card for each platform, with the day on which it was last looked up."""
    found = []
    for card in to.pages.platforms.cards:
        rows = [(to.word(key), line(to.say(getattr(card, key)))) for key in ("public", "settings", "tip")]
        rows += [(label, line(text)) for label, text in to.looked_up(card, read=card.read).rows]
        found.append(Card(name_of("platforms", card.id, to.language), tuple(rows)))
    return found


def _asked(to: Filler, quiz: Quiz) -> Asked:
    answers = tuple(Answer(text=to.say(each.text), right=each.right, why=to.say(each.why)) for each in quiz.answers)
    return Asked(to.say(quiz.ask), answers)
