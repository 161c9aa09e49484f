"""Who there is to decide about a draft: its writers, who holds which role, what was handed over, and who is asked as a guest."""

from collections.abc import Iterable
from datetime import datetime

from vangrail.decisions.approval import Actor, Asked, Decided, Guest, Handed, Member, Standing, Team, standing
from vangrail.web.accounts.queries import approvers_of
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
    found = set(draft.writers.values_list("person_id", flat=True)) | {draft.made_by_id, draft.changed_by_id}
    found |= set(draft.pictures.values_list("added_by_id", flat=True))
    found |= {request.made_by_id} if request else set()
    return frozenset(number for number in found if number is not None)


def asked(request: models.Request) -> Asked:
    """Return what is asked as the procedure has it: steps, whose it is, and the decisions so far."""
    said = tuple(Decided(each.step, each.actor, each.yes, each.seat) for each in request.decisions.order_by("pk"))
    return Asked(request.steps.steps, frozenset(map(str, writers(request.draft, request))), said)


def team(request: models.Request, at: datetime) -> Team:
    """Return everybody who could sit in a step of a request at a moment."""
    members = _by_role()
    members["approvers"] = _approvers(request.draft)
    here = set(Person.objects.here().values_list("pk", flat=True))
    rows = models.Delegation.objects.filter(ended_at=None, begins__lte=at, ends__gt=at)
    handed = tuple(
        Handed(str(row.giver_id), str(row.taker_id), row.begins, row.ends) for row in rows if row.taker_id in here
    )
    return Team(members, handed, tuple(_guests(request, at)))


def stands(request: models.Request, at: datetime) -> Standing:
    """Return how a request stands by its decisions. Whether the draft still says the same is another question."""
    return standing(asked(request), team(request, at), at)


def _by_role() -> dict[str, tuple[Member, ...]]:
    """Return the members of every desk and the owners of the policy, the deputies after the others."""
    found: dict[str, list[Member]] = {}
    here = Person.objects.here()
    rows = Role.objects.filter(name__in=("desk", "policy_owner"), taken_at=None, person__in=here)
    for row in rows.order_by("deputy", "given_at", "pk"):
        found.setdefault(row.desk or "owner", []).append(Member(str(row.person_id), row.deputy))
    return {name: tuple(each) for name, each in found.items()}


def _approvers(draft: Draft) -> tuple[Member, ...]:
    """Return who approves for every account that a draft is for: nobody decides about an account that is not theirs."""
    accounts = {variant.account_id: variant.account for variant in draft.variants.select_related("account")}
    groups = [set(approvers_of(account)) for account in accounts.values()]
    holding = Person.objects.here().filter(roles__name="approver", roles__taken_at=None)
    common = set.intersection(*groups) if groups else set(holding)
    standing_in = Role.objects.filter(name="approver", deputy=True, taken_at=None)
    deputies = set(standing_in.values_list("person_id", flat=True))
    ordered = sorted(common, key=lambda person: (person.pk in deputies, person.name, person.pk))
    return tuple(Member(str(person.pk), person.pk in deputies) for person in ordered)


def _guests(request: models.Request, at: datetime) -> Iterable[Guest]:
    """Yield the guests whose link still opens. An address of somebody with an account is nobody's guest."""
    for row in request.guests.all():
        if row.holds(at) and not Person.objects.filter(email__iexact=row.email).exists():
            yield Guest(row.actor, str(row.asked_by_id))
