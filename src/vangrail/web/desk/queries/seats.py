"""Who is asked about many requests at once: what `approvals` works out for one, with what they share read only once."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from vangrail.decisions.approval import Actor, Asked, Decided, Handed, Member, Standing, Team, standing
from vangrail.decisions.approval import Guest as Invited
from vangrail.web.accounts.models import Account
from vangrail.web.approvals.models import Delegation, Request
from vangrail.web.people.models import Person, Role


class Seats:
    """Everybody who may sit in a step at a moment, by role and by account."""

    def __init__(self, at: datetime) -> None:
        """Read who there is: four queries, however many requests there are."""
        self.at = at
        self.names: dict[int, str] = dict(Person.objects.here().values_list("pk", "name"))
        self.groups: dict[str, list[Member]] = {}
        self.deputies: set[int] = set()
        self.holders: list[int] = []
        for role in Role.objects.filter(taken_at=None).order_by("deputy", "given_at", "pk"):
            self._seat(role)
        through = Account.approvers.through.objects.values_list("account_id", "person_id")
        self.charters: dict[int, set[int]] = {}
        for account, person in through:
            if person in self.names:
                self.charters.setdefault(account, set()).add(person)
        rows = Delegation.objects.filter(ended_at=None, begins__lte=at, ends__gt=at)
        self.handed = tuple(
            Handed(str(row.giver_id), str(row.taker_id), row.begins, row.ends)
            for row in rows
            if row.taker_id in self.names
        )

    def _seat(self, role: Role) -> None:
        if role.person_id not in self.names:
            return
        if role.name == "approver":
            self.holders.append(role.person_id)
            self.deputies |= {role.person_id} if role.deputy else set()
        elif role.name in {"desk", "policy_owner"}:
            self.groups.setdefault(role.desk or "owner", []).append(Member(str(role.person_id), role.deputy))

    def approvers(self, accounts: Iterable[int]) -> tuple[Member, ...]:
        """Return who approves for all of these accounts: whom their charters name, else whoever holds the role."""
        groups = [self.charters.get(account) or set(self.holders) for account in accounts]
        common = set.intersection(*groups) if groups else set(self.holders)
        ordered = sorted(common, key=lambda number: (number in self.deputies, self.names[number], number))
        return tuple(Member(str(number), number in self.deputies) for number in ordered)

    def standing(self, request: Request) -> Standing:
        """Return how a request stands by its decisions; it carries its draft's variants, pictures and writers."""
        draft = request.draft
        members = {name: tuple(each) for name, each in self.groups.items()}
        members["approvers"] = self.approvers({variant.account_id for variant in draft.variants.all()})
        guests = tuple(
            Invited(guest.actor, str(guest.asked_by_id)) for guest in request.guests.all() if guest.holds(self.at)
        )
        writers = {writer.person_id for writer in draft.writers.all()} | {
            picture.added_by_id for picture in draft.pictures.all()
        }
        writers |= {draft.made_by_id, draft.changed_by_id, request.made_by_id}
        authors = frozenset(str(number) for number in writers if number is not None)
        said = tuple(Decided(each.step, each.actor, each.yes, each.seat) for each in request.decisions.all())
        return standing(Asked(request.steps.steps, authors, said), Team(members, self.handed, guests), self.at)

    def named(self, actors: Sequence[Actor]) -> list[str]:
        """Return the names of the people among actors, in their order."""
        return [self.names[int(actor)] for actor in actors if actor.isdigit() and int(actor) in self.names]
