"""A freeze as its pages show it: what it holds in words, its steps, and what happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.utils.timezone import localtime
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from vangrail.documents.people import office
from vangrail.source.crisis import step_words
from vangrail.source.data import said, table
from vangrail.web.crisis.models import Step
from vangrail.web.crisis.queries.freezes import Event
from vangrail.web.crisis.queries.freezes import steps as steps_of
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Freeze, Turn
from vangrail.web.ui.components.lists import Happened


@dataclass(frozen=True)
class Line:
    """A step as it is shown: its words, its desk, its time, and whether who looks may do it."""

    step: Step
    words: str
    desk: str
    may: bool

    @property
    def state(self) -> str:
        """`done`, `due` where its time is over, else `draft`."""
        return "done" if self.step.done_at else "due" if self.step.is_late else "draft"

    @property
    def state_words(self) -> str:
        """The state in words."""
        return {"done": _("Done"), "due": _("Late"), "draft": _("To do")}[self.state]

    @property
    def took(self) -> str:
        """How long it took, in words; nothing before it is done."""
        return after(self.step.done_at - self.step.freeze.started_at) if self.step.done_at else ""


def steps(freeze: Freeze, person: Person) -> list[Line]:
    """Return the steps of the first hour."""
    language = get_language() or "en"
    return [
        Line(step, step_words(step.name, language), office(step.desk, language), person.has_perm("crisis.step", step))
        for step in steps_of(freeze)
    ]


def scope(freeze: Freeze) -> str:
    """Return what a freeze holds, in words."""
    language = get_language() or "en"
    if freeze.everything:
        return _("everything that the company posts")
    return "; ".join(_scope(freeze, language))


def _scope(freeze: Freeze, language: str) -> Iterator[str]:
    if freeze.countries:
        names = [str(said(table("countries")[code]["name"], language)) for code in freeze.countries]
        yield _("what is posted for %(where)s") % {"where": ", ".join(names)}
    if freeze.accounts:
        yield _("what is posted on %(account)s") % {"account": ", ".join(freeze.accounts.values())}
    if freeze.by_words:
        yield _("what is about %(words)s") % {"words": ", ".join(freeze.words)}


def happened(event: Event) -> Happened:
    """Return an event as an entry of a timeline."""
    return Happened(event.by or "", localtime(event.at), f"{words(event)} ({after(event.after)})", more=_more(event))


def words(event: Event) -> str:
    """Return what kind of thing happened, in words."""
    names = {"step": _("done"), "decision": _("decided"), "learned": _("learned")}
    name = names.get(event.kind) or str(dict(Turn.KINDS)[event.kind])
    return name[:1].upper() + name[1:]


def _more(event: Event) -> str:
    return step_words(event.text, get_language() or "en") if event.kind == "step" else event.text


def after(time: timedelta) -> str:
    """Return how long after the start something was."""
    minutes = max(0, int(time.total_seconds() // 60))
    if minutes < 1:
        return _("at the start")
    if minutes < 120:
        return ngettext("after %(n)d minute", "after %(n)d minutes", minutes) % {"n": minutes}
    hours = minutes // 60
    return ngettext("after %(n)d hour", "after %(n)d hours", hours) % {"n": hours}


def step_text(name: str) -> str:
    """Return what a step says in the language of the page."""
    return step_words(name, get_language() or "en")
