"""Whom a task can be given to."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from vangrail.decisions.leaver import first_of, stays
from vangrail.web.accounts.models import Account
from vangrail.web.leavers import losses
from vangrail.web.leavers.queries.holding import left_at, staying
from vangrail.web.people.models import Person, Role

DESK = "communications"
"""The desk that looks after accounts."""


def seated(name: str, ends: datetime, *, desk: str = "") -> list[Person]:
    """Return who holds a role now and stays after `ends`; of a desk the deputy after the person."""
    roles = Role.objects.filter(name=name, desk=desk, taken_at=None)
    found = Person.objects.here().filter(roles__in=roles).order_by("roles__deputy", "roles__given_at", "roles__pk")
    return [person for person in found if stays(left_at(person), ends)]


def lines(account: Account | None, step: str, ends: datetime, *, but: Person, about: str = "") -> list[list[Person]]:
    """Return who can do a step, the nearest first: who holds the account too, the desk, who owns the policy, who runs the site.

    Letting a second person in and changing a charter is for who looks after accounts. What waits for them (`about`) is passed on by
    who can act on it, else by their manager.
    """
    near = []
    if account is not None and step not in {"second", "charter"}:
        near = staying([account.pk], ends, but=but)[account.pk]
    elif step == "hand_on":
        near = nearest(about, ends, but=but)
    return [near, seated("desk", ends, desk=DESK), seated("policy_owner", ends), seated("admin", ends)]


def nearest(about: str, ends: datetime, *, but: Person) -> list[Person]:
    """Return who passes on a kind of what waits for somebody, if they stay: who can act on it, else the manager."""
    kind = losses.kind(about)
    found = kind.whom(but, ends) if kind and kind.whom else [but.manager]
    return [person for person in found if person and person.is_active and stays(left_at(person), ends)]


def whom(account: Account | None, step: str, ends: datetime, *, but: Person, about: str = "") -> Person | None:
    """Return who is asked to do a step, or None where nobody can."""
    return first_of(*lines(account, step, ends, but=but, about=about), but=[but])


def candidates(but: Iterable[Person] = ()) -> list[Person]:
    """Return who can become the second one to hold an account: the social team and who is named in charters, if they stay."""
    roles = Role.objects.filter(name__in=("desk", "approver", "policy_owner", "admin"), taken_at=None)
    known = Q(roles__in=roles) | Q(posts_for__isnull=False) | Q(holds__ended_at=None, holds__isnull=False)
    found = Person.objects.here().filter(known, left=None).distinct().order_by("name", "pk")
    return [person for person in found if person not in but]
