"""A list of accounts is applied as a whole, or not at all."""

from datetime import datetime, time
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.accounts.actions import change_charter, open_account
from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.register.actions.holding import add_custodian
from vangrail.web.register.actions.keeping import add_factor, add_tool, keep
from vangrail.web.register.actions.rotating import attest_rotation
from vangrail.web.register.errors import RegisterError
from vangrail.web.register.imports.plan import Line, Plan
from vangrail.web.register.queries import custodians

CHARTER = ("platform", "name", "handle", "url", "purpose", "team", "country", "languages")
"""What of a row belongs to the account itself."""


@transaction.atomic
def apply(found: Plan, seen: str, *, by: Person) -> int:
    """Do what a plan says, and return how many accounts it was about. `seen` stands for the plan that somebody looked at.

    What a row does not say stays as it is; nobody is taken off by a list.

    Raises:
        PermissionDenied: they do not look after accounts.
        RegisterError: the accounts changed since, or there would be too many custodians. Then nothing has changed.
    """
    require(by, "register.change")
    if found.seen != seen:
        raise RegisterError(_("Something changed meanwhile. Look at it once more."))
    for line in found.lines:
        _apply(line, by)
    return len(found.lines)


def _apply(line: Line, by: Person) -> None:
    said = line.values
    account = _account(line, by)
    held = set(custodians(account).values_list("person", flat=True))
    for person in said.get("custodians", ()):
        if person.pk not in held:
            add_custodian(account, person, _("From a list: say what for."), by=by)
    kept = dict(said.get("recovery", {}))
    if "link" in said:
        kept |= {"link": said["link"], "vault": "link"}
    if kept:
        keep(account, kept, by=by)
    if "factor" in said:
        _factor(account, said, by)
    for name in said.get("tools", ()):
        if not account.tools.filter(name=name, ended_at=None).exists():
            add_tool(account, name, _("From a list: say what it may do."), by=by)
    if "rotated" in said:
        _rotated(account, said["rotated"], by)


def _account(line: Line, by: Person) -> Account:
    """Return the account of a row: opened, or with its charter changed where the row says something else."""
    values = {name: line.values[name] for name in CHARTER if name in line.values}
    people = {name: line.values[name] for name in ("posters", "approvers") if name in line.values}
    account = line.account
    if account is None:
        return open_account({"languages": [], **values}, by=by, **people)
    now = {name: set(getattr(account, name).all()) for name in ("posters", "approvers")}
    wanted = now | {name: set(found) for name, found in people.items()}
    if wanted != now or any(getattr(account, name) != value for name, value in values.items()):
        return change_charter(account, values, by=by, seen=account.revision, **wanted)
    return account


def _factor(account: Account, said: Any, by: Person) -> None:
    """Write down a second factor, unless one of its kind stands there already."""
    if not account.factors.filter(kind=said["factor"], ended_at=None).exists():
        device = said.get("device") or {"key": "key", "passkey": "company_computer"}.get(
            said["factor"], "company_phone"
        )
        values = {"kind": said["factor"], "device": device, "place": said.get("place", "")}
        add_factor(account, values, by=by)


def _rotated(account: Account, day: Any, by: Person) -> None:
    """Write down the last rotation, unless a later one is known."""
    at = timezone.make_aware(datetime.combine(day, time(12)))
    at = min(at, timezone.now())
    if not account.rotations.filter(at__date__gte=day).exists():
        attest_rotation(account, _("From a list of accounts"), by=by, reason="first", at=at)
