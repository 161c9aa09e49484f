"""Counts and names as rows of a table."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from vangrail.web.people.models import Person
from vangrail.web.training.models import Assignment
from vangrail.web.training.queries.counts import State, Tally

Rows = list[Sequence[Any]]


def tally_table(assignment: Assignment, tallies: Iterable[Tally], by: str, *, linked: bool) -> Rows:
    """Return a row for each site or group; for those who may see names, a count leads to them."""
    nobody = {"site": _("no site"), "group": _("no group")}[by]

    def count(number: int, key: int | None, state: State) -> Any:
        if not linked or key is None or not number:
            return number
        return number, f"{reverse(f'training:people_{state}', args=(assignment.pk,))}?{by}={key}"

    return [
        (each.name or nobody, each.asked, count(each.done, each.key, "done"), count(each.due, each.key, "due"))
        for each in tallies
    ]


def people_table(people: Iterable[Person]) -> Rows:
    """Return a row for each person: the name, the site, the manager."""
    return [(each.name, each.site or "", each.manager or "") for each in people]


def team_table(team: Iterable[tuple[Person, list[tuple[Assignment, bool]]]]) -> Rows:
    """Return a row for each course of each member of a team."""
    return [
        (member.name, str(assignment), assignment.due, (_("done") if done else _("not yet"), "", _state(done)))
        for member, found in team
        for assignment, done in found
    ]


def _state(done: bool) -> str:  # noqa: FBT001 -- it is the one thing asked
    return "done" if done else "due"
