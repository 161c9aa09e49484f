"""How it stands with accounts: what is known of each, when its credentials are changed next, and what cannot stay as it is."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from vangrail.decisions import rotation
from vangrail.source.cadence import cadence
from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person, Role
from vangrail.web.policies.queries import current
from vangrail.web.register.models import Custodian, Demand, Factor, Keeping, Reading, Rotation, Tool, Verification

COUNTS = ("password", "access")
"""What has to be changed for a rotation to count as one of the account: other credentials are changed beside it."""


@dataclass(frozen=True, slots=True)
class State:
    """All that is known of one account on a day. `reds` are codes, the worst first; `due` is the next rotation."""

    account: Account
    custodians: list[Custodian]
    factors: list[Factor]
    tools: list[Tool]
    keeping: Keeping | None
    rotated: Rotation | None
    demands: list[Demand]
    verified: Verification | None
    reading: Reading | None
    due: rotation.Due
    limits: rotation.Limits
    reds: list[rotation.Red]

    @property
    def level(self) -> str:
        """The worst of it: red, amber, or fine."""
        return self.reds[0].level if self.reds else "fine"

    @property
    def is_red(self) -> bool:
        """Whether anything cannot stay as it is."""
        return self.level == "red"

    @property
    def here(self) -> list[Custodian]:
        """Its custodians who still work here."""
        return [each for each in self.custodians if each.person.is_active]


def limits() -> rotation.Limits:
    """Return what holds for every account: custodians at most, days between confirmations and, by sector, between rotations."""
    policy = current()
    days = cadence(policy.company.sectors if policy else ()).days
    return rotation.Limits(most=settings.MOST_CUSTODIANS, confirm_days=settings.CONFIRM_DAYS, rotate_days=days)


def state_of(account: Account, *, on: date | None = None) -> State:
    """Return how it stands with one account on a day (today)."""
    return states(Account.objects.filter(pk=account.pk), on=on)[0]


def states(accounts: QuerySet[Account], *, on: date | None = None) -> list[State]:
    """Return how it stands with accounts on a day (today), the worst first. A hundred ask no more often than one."""
    on, usual = on or timezone.localdate(), limits()
    rows = accounts.select_related("keeping", "reading").prefetch_related(*_parts())
    staffed = _staffed()
    found = [_state(each, usual, staffed, on) for each in rows]
    return sorted(found, key=_worst)


def _worst(state: State) -> tuple[int, int, str, int]:
    """Return what states are sorted by: how bad, how much of it, and then by name."""
    reds = sum(red.level == "red" for red in state.reds)
    return ["red", "amber", "fine"].index(state.level), -reds, state.account.name, state.account.pk


def _parts() -> list[Any]:
    held = Custodian.objects.filter(ended_at=None).select_related("person").order_by("added_at", "pk")
    return [
        Prefetch("custodians", held, to_attr="held"),
        Prefetch("factors", Factor.objects.filter(ended_at=None).select_related("person"), to_attr="kept_by"),
        Prefetch("tools", Tool.objects.filter(ended_at=None), to_attr="connected"),
        Prefetch("rotations", Rotation.objects.filter(credential__in=COUNTS).select_related("by"), to_attr="counted"),
        Prefetch("demands", Demand.objects.filter(withdrawn_at=None).order_by("at"), to_attr="asked"),
        Prefetch("verifications", Verification.objects.select_related("by"), to_attr="looked"),
        "posters",
        "approvers",
    ]


def _state(account: Account, usual: rotation.Limits, staffed: dict[str, bool], on: date) -> State:
    """Return the state of an account that was read with `_parts`."""
    read = account.__dict__
    keeping, reading = getattr(account, "keeping", None), getattr(account, "reading", None)
    own = replace(usual, rotate_days=keeping.days) if keeping and keeping.days else usual
    rotated = next(iter(read["counted"]), None)
    demands = [each for each in read["asked"] if rotated is None or rotated.at < each.at]
    verified = next(iter(read["looked"]), None)
    facts = rotation.Facts(
        since=_day(account.opened_at),
        holders=[_holder(each, on) for each in read["held"]],
        devices=[each.device for each in read["kept_by"]],
        codes_kept=any(each.place for each in read["kept_by"]),
        recovery=keeping.recovery if keeping else "",
        charter=_missing(account, staffed),
        rotated=rotated and timezone.localtime(rotated.at),
        demands=[rotation.Demand(each.reason, timezone.localtime(each.at)) for each in demands],
        vault=timezone.localtime(reading.changed_at) if reading and reading.changed_at else None,
        verified=_day(verified.at) if verified else None,
    )
    due = rotation.next_due(facts.since, facts.rotated, facts.demands, own.rotate_days)
    return State(
        account, read["held"], read["kept_by"], read["connected"], keeping, rotated, demands, verified, reading,
        due, own, rotation.reds(facts, own, on),
    )  # fmt: skip


def _holder(each: Custodian, on: date) -> rotation.Holder:
    here = each.person.left is None or each.person.left > on
    confirmed = _day(each.confirmed_at) if each.confirmed_at else None
    return rotation.Holder(here, _day(each.added_at), confirmed, each.admin)


def _staffed() -> dict[str, bool]:
    """Return whether anybody posts and approves where a charter names nobody: the social team, and who approves."""
    roles = Role.objects.filter(taken_at=None, person__in=Person.objects.here())
    held = set(roles.filter(name__in=("desk", "approver")).values_list("name", flat=True))
    return {"posters": bool(held), "approvers": "approver" in held}


def _missing(account: Account, staffed: dict[str, bool]) -> list[str]:
    """Return what a charter does not say: what for, who posts, who approves. Where it names nobody, the team may stand in."""
    found = [] if account.purpose.strip() else ["purpose"]
    for name, people in (("posters", account.posters.all()), ("approvers", account.approvers.all())):
        found += [] if staffed[name] or any(person.is_active for person in people) else [name]
    return found


def _day(moment: datetime) -> date:
    return timezone.localtime(moment).date()
