"""Who there is to decide about a draft: its writers, who holds which role, what was handed over, and who is asked as a guest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from vangrail.decisions.approval import Actor, Asked, Decided, Guest, Handed, Member, Standing, Team, standing
from vangrail.web.accounts.models import Account
from vangrail.web.approvals import models
from vangrail.web.drafts.models import Draft
from vangrail.web.people.models import Person, Role


def actor_of(who: Person | models.Guest) -> Actor:
    """Return what the procedure calls somebody."""
    return who.actor if isinstance(who, models.Guest) else str(who.pk)


def people_of(actors: Iterable[Actor]) -> list[Person]:
    """Return the people among actors, in their order; guests are left out."""
    numbers = [int(actor) for actor in actors if actor.isdigit()]
    found = Person.objects.here().in_bulk(numbers)
    return [found[number] for number in numbers if number in found]


def writers(draft: Draft, request: models.Request | None = None) -> frozenset[int]:
    """Return the numbers of everybody whose post it is: who made, changed or submitted it."""
    found = {each.person_id for each in draft.writers.all()} | {draft.made_by_id}
    found |= {picture.added_by_id for picture in draft.pictures.all()}
    found |= {request.made_by_id} if request else set()
    return frozenset(number for number in found if number is not None)


def asked(request: models.Request) -> Asked:
    """Return what is asked as the procedure has it: steps, whose it is, and the decisions so far."""
    rows = sorted(request.decisions.all(), key=lambda each: each.pk)
    said = tuple(Decided(each.step, each.actor, each.yes, each.seat) for each in rows)
    return Asked(request.steps.steps, frozenset(map(str, writers(request.draft, request))), said)


@dataclass(frozen=True, slots=True)
class Staff:
    """Everybody who works here and may sit somewhere, read once however many requests are looked at.

    `members` are desks and owners, `approving` who holds that role, `named` whom the charters of accounts name, by the account.
    """

    members: Mapping[str, tuple[Member, ...]]
    approving: tuple[Member, ...]
    named: Mapping[int, frozenset[Actor]]
    handed: tuple[Handed, ...]

    def approvers(self, draft: Draft) -> tuple[Member, ...]:
        """Return who approves for every account of a draft: nobody decides about an account that is not theirs."""
        everybody = frozenset(each.actor for each in self.approving)
        groups = [self.named.get(account, everybody) for account in {one.account_id for one in draft.variants.all()}]
        common = frozenset.intersection(*groups) if groups else everybody
        held = [each for each in self.approving if each.actor in common]
        return (*held, *(Member(actor) for actor in sorted(common - everybody)))


def group_of(role: Role) -> str:
    """Return what the procedure calls those who hold a role."""
    return {"policy_owner": "owner", "approver": "approvers"}.get(role.name, role.desk)


def staff(at: datetime) -> Staff:
    """Return who may sit somewhere at a moment."""
    here = Person.objects.here().values("pk")  # a question inside the others: a large company is never read whole
    found: dict[str, list[Member]] = {}
    rows = Role.objects.filter(name__in=("desk", "policy_owner", "approver"), taken_at=None, person__in=here)
    for row in rows.order_by("deputy", "given_at", "pk"):
        found.setdefault(group_of(row), []).append(Member(str(row.person_id), row.deputy))
    named: dict[int, set[Actor]] = {}
    through = Account.approvers.through.objects.filter(person__in=here)
    for account, person in through.values_list("account_id", "person_id"):
        named.setdefault(account, set()).add(str(person))
    lasting = models.Delegation.objects.filter(ended_at=None, begins__lte=at, ends__gt=at, taker__in=here)
    handed = tuple(Handed(str(row.giver_id), str(row.taker_id), row.begins, row.ends) for row in lasting)
    approving = tuple(found.pop("approvers", ()))
    groups = {name: tuple(each) for name, each in found.items()}
    return Staff(groups, approving, {account: frozenset(people) for account, people in named.items()}, handed)


def team(request: models.Request, at: datetime, there: Staff | None = None) -> Team:
    """Return everybody who could sit in a step of a request at a moment."""
    there = there or staff(at)
    members = {**there.members, "approvers": there.approvers(request.draft)}
    return Team(members, there.handed, tuple(_guests(request, at)))


def stands(request: models.Request, at: datetime, there: Staff | None = None) -> Standing:
    """Return how a request stands by its decisions. Whether the draft still says the same is another question."""
    return standing(asked(request), team(request, at, there), at)


def _guests(request: models.Request, at: datetime) -> Iterable[Guest]:
    """Yield the guests whose link still opens. An address of somebody with an account is nobody's guest."""
    for row in request.guests.all():
        if row.holds(at) and not Person.objects.filter(email__iexact=row.email).exists():
            yield Guest(row.actor, str(row.asked_by_id))
