"""What a team does together: set, ticked off by the team, taken back; and how much a treat may be worth."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.decisions.treats import counts_posts
from vangrail.errors import VangrailError
from vangrail.web.ambassadors.models import Cap, Goal
from vangrail.web.ambassadors.queries.goals import cap, room
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Group, Person
from vangrail.web.people.permissions import require

TEAM: Final = 3
"""People in a team to which a treat is promised at least: a treat for one is a reward for one."""


class TreatError(VangrailError):
    """A treat is not given like that: there is no cap yet, it is above it, or it is paid per post."""

    code = "treat"
    page = "docs/ambassadors.md"


@transaction.atomic
def set_goal(group: Group, values: Mapping[str, Any], *, by: Person, at: datetime | None = None) -> Goal:
    """Set what a team does together: somebody of the team, or who fills the shelf, who can promise a treat as well.

    Raises:
        PermissionDenied: it is another's team, or a treat is promised by who cannot.
        TreatError: there is no cap, the treat is above it, or it would be paid per post.
    """
    keeps = by.has_perm("ambassadors.shelf")
    if not keeps and not by.groups.filter(pk=group.pk).exists():
        raise PermissionDenied
    value = values.get("value")
    if value is not None or values.get("treat"):
        require(by, "ambassadors.shelf")
        Group.objects.select_for_update().get(pk=group.pk)
        _may_be_given(group, values)
    made = Goal.objects.create(
        group=group,
        what=values["what"],
        treat=values.get("treat", ""),
        value=value,
        until=values["until"],
        set_by=by,
        set_at=at or timezone.now(),
    )
    record("ambassadors.goal_set", by=by, about=made, said={"team": group.name, "what": made.what, "treat": made.treat})
    return made


@transaction.atomic
def tick(goal: Goal, *, by: Person, at: datetime | None = None) -> Goal:
    """Say that a team has done it. Who says so is not kept: the team did it. A second time changes nothing.

    Raises:
        PermissionDenied: it is another's team.
    """
    require(by, "ambassadors.team", goal)
    held = Goal.objects.select_for_update(of=("self",)).select_related("group").get(pk=goal.pk)
    if held.reached_at is None and held.ended_at is None:
        held.reached_at = at or timezone.now()
        held.save(update_fields=("reached_at",))
        record(
            "ambassadors.goal_reached", by=None, about=held, said={"team": held.group.name, "what": held.what}, at=at
        )
    return held


@transaction.atomic
def take_back(goal: Goal, *, by: Person, at: datetime | None = None) -> None:
    """Take a goal back. A second time changes nothing.

    Raises:
        PermissionDenied: they did not set it, and do not fill the shelf.
    """
    if goal.set_by_id != by.pk:
        require(by, "ambassadors.shelf")
    if goal.ended_at is None:
        goal.ended_by, goal.ended_at = by, at or timezone.now()
        goal.save(update_fields=("ended_by", "ended_at"))
        record("ambassadors.goal_ended", by=by, about=goal, said={"team": goal.group.name, "what": goal.what}, at=at)


@transaction.atomic
def set_cap(values: Mapping[str, Any], *, by: Person, at: datetime | None = None) -> Cap:
    """Say how much treats may be worth for one person in a period.

    Raises:
        PermissionDenied: they do not own the policy.
    """
    require(by, "ambassadors.cap")
    given = {name: values[name] for name in ("amount", "currency", "period")}
    made = Cap.objects.create(by=by, at=at or timezone.now(), **given)
    record("ambassadors.cap_set", by=by, about=made, said={"amount": str(made), "period": made.period}, at=at)
    return made


def _may_be_given(group: Group, values: Mapping[str, Any]) -> None:
    limit, value = cap(), values.get("value")
    if limit is None:
        raise TreatError(_("There are no treats before the policy’s owner has said how much one may be worth."))
    if counts_posts(values["what"]):
        raise TreatError(_("No treat is given per post, like or follower. Name something that the team does together."))
    if not values.get("treat") or value is None:
        raise TreatError(_("Say what the treat is, and what it is worth for one person."))
    if Person.objects.here().filter(groups=group).count() < TEAM:
        raise TreatError(_("A treat is for a team: this one has fewer than three people."))
    rest = room(group)
    if value > rest:
        said = {"rest": f"{rest:.2f} {limit.currency}"}
        raise TreatError(_("That is above the cap: for this team %(rest)s a person is left in this period.") % said)
