"""A suggestion as rows and words of a page."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangrail.web.policies.shown import clause_link, clause_title
from vangrail.web.suggestions.models import Suggestion
from vangrail.web.suggestions.queries.suggestions import supporters
from vangrail.web.ui.days import day

STATES: Final = {
    "open": (gettext_lazy("Waits for a decision"), "due"),
    "late": (gettext_lazy("Its time is over"), "dont"),
    "decided": (gettext_lazy("Decided"), "done"),
    "merged": (gettext_lazy("Goes on in another one"), "draft"),
    "withdrawn": (gettext_lazy("Taken back"), "draft"),
}
"""What became of a suggestion, with the state of its tag."""

OUTCOMES: Final = {"taken": "fine", "partly": "change", "already": "done", "no": "draft"}
"""The state of an outcome's tag."""


def state(each: Suggestion) -> tuple[object, str]:
    """Return what became of it in words, with the state of its tag."""
    if each.state == "decided":
        return each.decision.get_outcome_display(), OUTCOMES[each.decision.outcome]
    return STATES[each.state]


def rows(found: Iterable[Suggestion], address: str) -> list[tuple[Any, ...]]:
    """Return a row for each suggestion: it leads to a page of this name."""
    return [
        (
            (each.text[:120], reverse(address, args=(each.key,))),
            clause_title(each.clause),
            supporters(each),
            day(each.decision.at if each.state == "decided" else each.due_at),
            (state(each)[0], "", state(each)[1]),
        )
        for each in found
    ]


def facts(each: Suggestion, *, decides: bool) -> Iterator[tuple[Any, ...]]:
    """Yield what is known of a suggestion; its author's name for who decides, or where they show it."""
    yield _("Clause"), clause_title(each.clause), *clause_link(each.clause)
    if each.by and (decides or each.shows_name):
        yield _("From"), each.by.name
    yield _("Suggested on"), day(each.at)
    yield _("Supported by"), supporters(each)
    if each.is_open:
        yield _("Decision by"), day(each.due_at)
