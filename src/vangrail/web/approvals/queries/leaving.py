"""What waits for somebody who leaves, and hangs on them: posts about which nobody else was asked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time

from django.db.models import Q, QuerySet
from django.utils import timezone

from vangrail.decisions.approval import Actor, Member
from vangrail.web.accounts.queries import open_accounts
from vangrail.web.approvals.models import Request
from vangrail.web.approvals.queries.requests import how, open_requests
from vangrail.web.approvals.queries.teams import Staff, actor_of, group_of, people_of, staff, stands
from vangrail.web.people.models import Person, Role


@dataclass(frozen=True, slots=True)
class Alone:
    """A request about which one person alone was asked.

    `now` are those who may decide instead of them already, `then` those to whom it falls once they are gone.
    """

    request: Request
    now: frozenset[Actor]
    then: frozenset[Actor]


def alone(person: Person, at: datetime | None = None) -> list[Alone]:
    """Return the requests about which only this person was asked in the present step, those that were made first before the others.

    Who left is counted in as on their last day: what waited for them waits until it is decided, or somebody else is asked.
    """
    if not (_roles(person).exists() or open_accounts().filter(approvers=person).exists()):
        return []
    at, me = at or timezone.now(), actor_of(person)
    there = staff(at)
    gone, end = _without(there, me), _end(person)
    before = Q(made_at__lt=_told(person, end)) if end else Q()
    with_them = there if person.is_active else _with(there, person)
    found = []
    for request in open_requests().filter(before).order_by("made_at", "pk"):
        stand = how(request, at, with_them)
        if stand.is_open and stand.now.first == (me,):
            found.append(Alone(request, stand.now.may - {me}, stands(request, at, gone).may))
    return found


def instead(person: Person, at: datetime | None = None) -> list[Person]:
    """Return who can decide instead of somebody who leaves: who stands in, to whom it falls, and who else approves."""
    at, me = at or timezone.now(), actor_of(person)
    found = alone(person, at)
    near = [actor for each in found for actor in sorted(each.now)]
    then = [actor for each in found for actor in sorted(each.then)]
    others = [each.actor for each in staff(at).approving]
    return people_of(actor for actor in dict.fromkeys((*near, *then, *others)) if actor != me)


def _end(person: Person) -> datetime | None:
    """Return the moment at which their last day is over, where one is known."""
    return timezone.make_aware(datetime.combine(person.left, time.min)) if person.left else None


def _told(person: Person, end: datetime) -> datetime:
    """Return until when they were asked: their end, or the moment at which it was told where that was later."""
    return max([end, *(role.taken_at for role in _roles(person) if role.taken_at)])


def _roles(person: Person) -> QuerySet[Role]:
    """Return the roles with which they sit somewhere, those of their last day too."""
    end = _end(person)
    kept = Q(taken_at=None) | Q(taken_at__gte=end) if end else Q(taken_at=None)
    return Role.objects.filter(kept, person=person, name__in=("desk", "policy_owner", "approver"))


def _with(there: Staff, person: Person) -> Staff:
    """Return the staff with somebody who left, at the seats that they had until the end."""
    members, approving = dict(there.members), there.approving
    for role in _roles(person):
        mine = Member(actor_of(person), role.deputy)
        if role.name == "approver":
            approving = (*approving, mine)
        else:
            members[group_of(role)] = (*members.get(group_of(role), ()), mine)
    named = dict(there.named)
    for account in open_accounts().filter(approvers=person):
        named[account.pk] = named.get(account.pk, frozenset()) | {actor_of(person)}
    return replace(there, members=members, approving=approving, named=named)


def _without(there: Staff, actor: Actor) -> Staff:
    """Return the staff without somebody, and without what they handed over or took."""

    def rest(members: Iterable[Member]) -> tuple[Member, ...]:
        return tuple(each for each in members if each.actor != actor)

    named = {account: people - {actor} for account, people in there.named.items()}
    return replace(
        there,
        members={name: rest(each) for name, each in there.members.items()},
        approving=rest(there.approving),
        named={account: people for account, people in named.items() if people},
        handed=tuple(each for each in there.handed if actor not in {each.giver, each.taker}),
    )
