"""Mails: before something is due, once it is late, and to who looks after the accounts where nothing happens."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db import transaction
from django.urls import reverse

from vangrail.decisions.rotation import stage
from vangrail.web.accounts.models import Account
from vangrail.web.due.mail import send
from vangrail.web.people.models import Person, Role
from vangrail.web.register.models import Custodian, Demand
from vangrail.web.register.queries.held import custodians
from vangrail.web.register.queries.mine import until
from vangrail.web.register.queries.standing import State

LATE = ("late", "raised")


def keepers() -> list[Person]:
    """Return who looks after the accounts: the desk for communications, else who owns the policy."""
    for role in ({"name": "desk", "desk": "communications"}, {"name": "policy_owner"}):
        held = Role.objects.filter(taken_at=None, **role)
        if found := list(Person.objects.here().filter(roles__in=held).distinct()):
            return found
    return []


def added(held: Custodian) -> None:
    """Tell somebody that they hold an account now; who wrote it down about themselves knows."""
    if held.person_id != held.added_by_id:
        context = {"purpose": held.purpose, "by": str(held.added_by or ""), "path": reverse("register:mine")}
        _tell([held.person], "added", held.account, context, f"{held.pk}")


def off_asked(held: Custodian) -> None:
    """Tell who looks after the accounts that somebody asks to be taken off."""
    context = {"name": held.person.name, "path": reverse("register:custodian", args=[held.account_id, held.pk])}
    _tell(keepers(), "off_asked", held.account, context, f"{held.pk} {held.unneeded_at}")


def demanded(demand: Demand) -> None:
    """Tell everybody who holds an account, or who looks after it where nobody does, that it has to be changed at once."""
    people = [each.person for each in custodians(demand.account) if each.person.is_active] or keepers()
    context = {"reason": demand.reason, "path": reverse("register:rotation", args=[demand.account_id])}
    _tell(people, "demanded", demand.account, context, f"{demand.pk} {demand.at}", urgent=True)


@transaction.atomic
def remind(state: State, today: date) -> None:
    """Send what is to be said about an account today. Each mail goes out once, however often somebody looks."""
    _rotation(state, today)
    for held in state.here:
        _confirmation(held, state, today)


def _rotation(state: State, today: date) -> None:
    now = stage(state.due.on, today)
    if not now:
        return
    context = {"on": state.due.on.isoformat(), "reason": state.due.reason, "late": now in LATE}
    context["path"] = reverse("register:rotation", args=[state.account.pk])
    key = f"{state.account.pk} {state.due.on} {now}"
    _tell([each.person for each in state.here], "rotation", state.account, context, key)
    if now == "raised" or not state.here:
        context["path"] = reverse("register:account", args=[state.account.pk])
        _tell(keepers(), "rotation_raised", state.account, context, key)


def _confirmation(held: Custodian, state: State, today: date) -> None:
    on = until(held, state)
    now = stage(on, today)
    if not now or held.unneeded_at:
        return
    context = {"on": on.isoformat(), "late": now in LATE, "path": reverse("register:mine"), "name": held.person.name}
    key = f"{held.pk} {on} {now}"
    _tell([held.person], "confirmation", state.account, context, key)
    if now == "raised":
        context["path"] = reverse("register:custodian", args=[held.account_id, held.pk])
        _tell(keepers(), "confirmation_raised", state.account, context, key)


def _tell(
    people: Iterable[Person],
    name: str,
    account: Account,
    context: Mapping[str, object],
    key: str,
    *,
    urgent: bool = False,
) -> None:
    """Queue a mail to each of them, once for the key."""
    said = {**context, "account": str(account)}
    for person in people:
        send(to=person, template=f"register/mail/{name}", context=said, key=f"{key} {person.pk}", urgent=urgent)
