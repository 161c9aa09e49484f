"""What people hold at the company's accounts, as the procedure takes it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, time

from django.db.models import Q
from django.utils import timezone

from vangrail.decisions.leaver import Held, stays
from vangrail.web.accounts.models import Account
from vangrail.web.accounts.queries import open_accounts
from vangrail.web.people.models import Person
from vangrail.web.register.models import Custodian, Factor, Tool


def holders() -> set[int]:
    """Return the numbers of everybody who holds something: access, a second factor, or a seat in a charter."""
    accounts = open_accounts()
    found = set(Custodian.objects.filter(ended_at=None, account__in=accounts).values_list("person", flat=True))
    factors = Factor.objects.filter(ended_at=None, person__isnull=False, account__in=accounts)
    found |= set(factors.values_list("person", flat=True))
    seats = Person.objects.filter(Q(posts_for__in=accounts) | Q(approves_for__in=accounts))
    return found | set(seats.values_list("pk", flat=True))


def held(person: Person, ends: datetime) -> list[Held]:
    """Return what somebody holds at each open account, and who stays there after them."""
    mine = set(_live(Custodian).filter(person=person).values_list("account", flat=True))
    factors = defaultdict(list)
    for factor in _live(Factor).filter(person=person):
        factors[factor.account_id].append(name_of(factor))
    tools = defaultdict(list)
    for tool in _live(Tool).filter(account__in=mine):
        tools[tool.account_id].append(tool.name)
    others = staying(mine, ends, but=person)
    alone = alone_in_charter(person)
    return [
        Held(
            account,
            custodian=account in mine,
            others=len(others[account]),
            tools=tuple(dict.fromkeys(tools[account])),
            factors=tuple(dict.fromkeys(factors[account])),
            only_named=account in alone,
        )
        for account in sorted(mine | factors.keys() | alone)
    ]


def staying(accounts: Iterable[int], ends: datetime, *, but: Person | None = None) -> dict[int, list[Person]]:
    """Return who else can let people in and out at accounts and stays after `ends`, the longest there first."""
    found: dict[int, list[Person]] = defaultdict(list)
    rows = _live(Custodian).filter(account__in=accounts, admin=True).select_related("person").order_by("added_at", "pk")
    for row in rows:
        if row.person != but and stays(left_at(row.person), ends):
            found[row.account_id].append(row.person)
    return found


def left_at(person: Person) -> datetime | None:
    """Return the moment at which somebody's stay ends, where one is known."""
    return timezone.make_aware(datetime.combine(person.left, time.min)) if person.left else None


def alone_in_charter(person: Person) -> set[int]:
    """Return the accounts whose charter names only this person as one who posts, or as one who approves."""
    found = set()
    accounts = Account.objects.filter(closed_at=None).filter(Q(posters=person) | Q(approvers=person)).distinct()
    for account in accounts.prefetch_related("posters", "approvers"):
        for seats in (account.posters.all(), account.approvers.all()):
            named = {one.pk for one in seats if one.is_active or one == person}
            if named == {person.pk}:
                found.add(account.pk)
    return found


def name_of(factor: Factor) -> str:
    """Return what a task calls a second factor: its kind and what it is on, in codes that stay."""
    return f"{factor.kind} {factor.device}"


def _live(model: type[Custodian] | type[Factor] | type[Tool]):  # type: ignore[no-untyped-def]  # noqa: ANN202 -- a query set of the model
    return model.objects.filter(ended_at=None, account__closed_at=None)
