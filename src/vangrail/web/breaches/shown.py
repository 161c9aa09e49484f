"""Cards, steps and results as pages show them."""

from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from vangrail.decisions.rehearsal import Taken
from vangrail.documents.people import office
from vangrail.source import breach
from vangrail.web.accounts.models import Account
from vangrail.web.breaches.models import Run
from vangrail.web.breaches.queries.card import BACK, NOT_US, statements
from vangrail.web.breaches.queries.runs import Standing, outcome
from vangrail.web.people.models import Person
from vangrail.web.replies.queries.ready import filled as words_of
from vangrail.web.replies.queries.ready import halfway as to_read
from vangrail.web.replies.values import Gap
from vangrail.web.ui.components.lists import Cell
from vangrail.web.ui.languages import page_language

STATES: Final = {
    "never": (gettext_lazy("Never rehearsed"), "dont"),
    "late": (gettext_lazy("Too long ago"), "dont"),
    "soon": (gettext_lazy("Due soon"), "due"),
    "fine": (gettext_lazy("Rehearsed"), "done"),
}
"""How an account stands: its words and the state that colours them."""


@dataclass(frozen=True, slots=True)
class Line:
    """A step of a run: its words, its desk, when it should be done, and how it stands."""

    name: str
    words: str
    desk: str
    within: int
    taken: Taken
    by: str

    @property
    def state(self) -> tuple[str, str]:
        """How it stands, in words and as a state."""
        if self.taken.minutes is None:
            return (_("To do"), "draft")
        return (_("Done, late"), "due") if self.taken.late else (_("Done"), "done")

    @property
    def took(self) -> str:
        """After how long it was done."""
        return minutes(self.taken.minutes) if self.taken.minutes is not None else ""


def minutes(count: int) -> str:
    """Return a number of minutes in words."""
    return ngettext("%(n)d minute", "%(n)d minutes", count) % {"n": count}


def in_time(count: int) -> str:
    """Return within how many minutes something is done, in words."""
    return ngettext("within %(n)d minute", "within %(n)d minutes", count) % {"n": count} if count else _("at once")


def lines(run: Run, language: str) -> list[Line]:
    """Return the steps of a run, in their order."""
    who = {tick.step: str(tick.by or "") for tick in run.ticks.select_related("by")}
    taken = {each.name: each for each in outcome(run).steps}
    return [
        Line(
            step.id,
            breach.step_words(step.id, language),
            office(step.desk, language),
            step.minutes,
            taken[step.id],
            who.get(step.id, ""),
        )
        for step in breach.steps()
    ]


def missing(run: Run, language: str) -> list[str]:
    """Return what was missing, in words."""
    words = breach.listed("missing", language)
    return [words[name] for name in run.missing if name in words]


def headers() -> list[str]:
    """Return the headers of the list of cards."""
    return [_("Account"), _("How it stands"), _("Last time"), _("How long it took"), _("Next one due")]


def rows(found: list[Standing]) -> list[list[Any]]:
    """Return the list of cards as rows: account, how it stands, the last time, how long it took, when the next is due."""
    return [
        [
            Cell(str(each.account), reverse("breaches:card", args=[each.account.pk])),
            _state(each),
            date_format(each.last.stopped_at, "DATE_FORMAT") if each.last and each.last.stopped_at else "—",
            minutes(each.minutes) if each.minutes is not None else "—",
            _("now") if each.is_red else date_format(each.due, "DATE_FORMAT"),
        ]
        for each in found
    ]


def _state(each: Standing) -> Cell:
    if each.running:
        words = _("Going on now") if each.running.real else _("Rehearsal going on")
        return Cell(words, reverse("breaches:run", args=[each.running.pk]), "stop" if each.running.real else "due")
    return Cell(STATES[each.state][0], "", STATES[each.state][1])


def statement_name(when: str) -> str:
    """Return which statement is meant: the one for when it is over, or the first one."""
    return BACK if when == "over" else NOT_US


def known_words(account: Account) -> dict[str, str]:
    """Return what fills a gap without anybody being asked."""
    return {"account": str(account)}


def unread(account: Account, name: str = NOT_US) -> bool:
    """Return whether there is a statement that nobody here said yes to."""
    return not all(ready.approved for _code, ready in statements(account, name))


def gaps_left(account: Account, name: str) -> tuple[Gap, ...]:
    """Return the gaps of a statement that somebody fills, asked for in the language of the page where it is there."""
    found = dict(statements(account, name))
    ready = found.get(page_language()) or next(iter(found.values()), None)
    return tuple(gap for gap in ready.gaps if gap.name not in known_words(account)) if ready else ()


def filled(account: Account, name: str, values: dict[str, str]) -> list[tuple[str, str]]:
    """Return a statement with its gaps filled, by language."""
    return [(code, words_of(ready, known_words(account) | values)) for code, ready in statements(account, name)]


def halfway(account: Account, name: str = NOT_US) -> list[tuple[str, str]]:
    """Return a statement by language with what is known filled in, and what is not in brackets."""
    return [(code, to_read(ready.text, ready.gaps, known_words(account))) for code, ready in statements(account, name)]


def card_page(account: Account, person: Person) -> dict[str, Any]:
    """Return what a card's page shows beside the card itself."""
    language = page_language()
    steps = [(step, breach.step_words(step.id, language), office(step.desk, language)) for step in breach.steps()]
    return {
        "said": halfway(account),
        "unread": unread(account),
        "steps": steps,
        "may": person.has_perm("breaches.run", account),
        "may_turn": person.has_perm("policies.freeze"),
        "runs": Run.objects.filter(account=account, stopped_at__isnull=False).select_related("started_by")[:10],
    }
