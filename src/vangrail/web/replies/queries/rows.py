"""The list of who looks after replies: each one with how it stands."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Prefetch
from django.utils import timezone

from vangrail.source.replies import load_catalogue
from vangrail.source.reply_forms import Reply
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.replies.models import OwnReply, Wording
from vangrail.web.replies.queries.adopted import adopted, shipped
from vangrail.web.replies.queries.own import is_stale, retired

SOON: Final = timedelta(days=30)
"""How long before its last day a reply is shown as ending."""


@dataclass(frozen=True, slots=True)
class Row:
    """One reply in the list of who looks after them. `state` is offered, ready, waiting, refused, ending, ended or retired."""

    name: str
    situation: str
    title: str
    own: bool
    state: str
    until: date | None
    languages: tuple[str, ...]
    stale: tuple[str, ...] = ()


def rows(person: Person, language: str) -> list[Row]:
    """Return every reply there is, the company's and the library's, with how it stands."""
    require(person, "replies.see")
    over = retired()
    wordings = Prefetch(
        "wordings",
        Wording.objects.select_related("approval", "refusal").prefetch_related("variants").order_by("-number"),
    )
    ours = adopted()
    own = {each.name: each for each in OwnReply.objects.prefetch_related(wordings)}
    found = [_own_row(each, over, language) for each in own.values()]
    found += [_library_row(there, each, over, ours, language) for there, each in shipped() if each.id not in own]
    order = list(load_catalogue().situations)
    return sorted(found, key=lambda row: (order.index(row.situation) if row.situation in order else 99, row.title))


def _own_row(own: OwnReply, over: set[str], language: str) -> Row:
    """Return the row of a reply of the company: its newest wording, and whether that one is in use."""
    newest = own.wordings.all()[0]
    variants = {each.language: each for each in newest.variants.all()}
    shown = variants.get(language) or variants.get(newest.leads) or next(iter(variants.values()))
    stale = tuple(name for name, each in variants.items() if is_stale(each, newest))
    if own.name in over:
        state = "retired"
    elif hasattr(newest, "refusal"):
        state = "refused"
    else:
        state = _until(newest.expires) if hasattr(newest, "approval") else "waiting"
    return Row(
        own.name, own.situation, shown.title, own=True, state=state, until=newest.expires, languages=tuple(variants),
        stale=stale,
    )  # fmt: skip


def _library_row(situation: str, form: Reply, over: set[str], ours: frozenset[str], language: str) -> Row:
    """Return the row of a reply of the library; while nobody said yes to it, that is how it stands."""
    state = "retired" if form.id in over else _until(form.review)
    if state in {"ready", "ending"} and form.id not in ours:
        state = "offered"
    return Row(
        form.id, situation, form.name[language], own=False, state=state, until=form.review, languages=tuple(form.text)
    )


def _until(day: date) -> str:
    today = timezone.localdate()
    if day < today:
        return "ended"
    return "ending" if day - today <= SOON else "ready"
