"""Who holds an account: added, confirmed, taken off."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.accounts.models import Account
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.register.actions import telling
from vangrail.web.register.errors import RegisterError
from vangrail.web.register.models import Custodian
from vangrail.web.register.queries import custodians, limits
from vangrail.web.register.refusing import refuse


@transaction.atomic
def add_custodian(
    account: Account,
    person: Person,
    purpose: str,
    *,
    by: Person,
    role: str = "",
    admin: bool = True,
    at: datetime | None = None,
) -> Custodian:
    """Write down that somebody holds an account, and what for. Somebody who holds it already gets the new words.

    Raises:
        PermissionDenied: they do not look after accounts.
        RegisterError: the person has left, or there are as many as there may be.
        ValidationError: a text reads like a secret.
    """
    require(by, "register.change")
    refuse(purpose, role)
    Account.objects.select_for_update().get(pk=account.pk)
    if held := custodians(account).filter(person=person).first():
        return change_custodian(held, purpose, by=by, role=role, admin=admin)
    _room(account, person)
    at = at or timezone.now()
    said = {"purpose": purpose, "role": role, "admin": admin, "added_by": by, "added_at": at, "confirmed_at": at}
    made = Custodian.objects.create(account=account, person=person, **said)
    record("register.custodian_added", by=by, about=person, said=_said(made), at=at)
    telling.added(made)
    return made


def _room(account: Account, person: Person) -> None:
    """Return when one more person can hold an account, and this one.

    Raises:
        RegisterError: they have left, or there are as many as there may be. Who left and is still listed does not count.
    """
    if not person.is_active:
        raise RegisterError(_("%(name)s has left.") % {"name": person.name})
    most = limits().most
    if custodians(account).filter(person__in=Person.objects.here()).count() >= most:
        sentence = _("%(account)s has %(most)s custodians already, as many as there may be. Take somebody off first.")
        raise RegisterError(sentence % {"account": account, "most": most})


@transaction.atomic
def change_custodian(held: Custodian, purpose: str, *, by: Person, role: str = "", admin: bool = True) -> Custodian:
    """Change what somebody holds an account for, or as what.

    Raises:
        PermissionDenied: they do not look after accounts.
        ValidationError: a text reads like a secret.
    """
    require(by, "register.change")
    refuse(purpose, role)
    if (held.purpose, held.role, held.admin) != (purpose, role, admin):
        held.purpose, held.role, held.admin = purpose, role, admin
        held.save(update_fields=("purpose", "role", "admin"))
        record("register.custodian_changed", by=by, about=held.person, said=_said(held))
    return held


@transaction.atomic
def end_custodian(held: Custodian, *, by: Person | None, at: datetime | None = None) -> Custodian:
    """Take somebody off an account, once they no longer have access at the platform. A second time changes nothing.

    By nobody where the site itself does it: who comes back to the company holds nothing of before.

    Raises:
        PermissionDenied: they neither look after accounts nor hold this one. Nobody takes themselves off: they ask for it.
    """
    if by is not None:
        require(by, "register.attest", held)
        if by.pk == held.person_id:
            require(by, "register.change")
    if held.ended_at is None:
        held.ended_at, held.ended_by = at or timezone.now(), by
        held.save(update_fields=("ended_at", "ended_by"))
        record("register.custodian_ended", by=by, about=held.person, said=_said(held), at=at)
    return held


@transaction.atomic
def confirm(held: Custodian, *, by: Person, at: datetime | None = None) -> Custodian:
    """Say that one still holds an account, and needs to.

    Raises:
        PermissionDenied: it is somebody else's.
    """
    require(by, "register.own", held)
    if held.ended_at is None:
        held.confirmed_at, held.unneeded_at = at or timezone.now(), None
        held.save(update_fields=("confirmed_at", "unneeded_at"))
        record("register.confirmed", by=by, about=held.person, said=_said(held), at=at)
    return held


@transaction.atomic
def ask_off(held: Custodian, *, by: Person, at: datetime | None = None) -> Custodian:
    """Say that one no longer needs an account. Who looks after accounts takes them off, at the platform too.

    Raises:
        PermissionDenied: it is somebody else's.
    """
    require(by, "register.own", held)
    if held.ended_at is None and held.unneeded_at is None:
        held.unneeded_at = at or timezone.now()
        held.save(update_fields=("unneeded_at",))
        record("register.off_asked", by=by, about=held.person, said=_said(held), at=at)
        telling.off_asked(held)
    return held


def _said(held: Custodian) -> dict[str, object]:
    return {"account": str(held.account), "number": held.account_id, "purpose": held.purpose, "role": held.role}
