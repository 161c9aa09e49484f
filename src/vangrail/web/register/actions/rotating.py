"""Rotations: attested by who did them, and demanded at once where something happened."""

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
from vangrail.web.register.models import Demand, Rotation
from vangrail.web.register.refusing import refuse


@transaction.atomic
def attest_rotation(
    account: Account,
    proof: str,
    *,
    by: Person,
    credential: str = "password",
    reason: str = "due",
    at: datetime | None = None,
) -> Rotation:
    """Attest that a credential was changed, with a word by which somebody can see that it was: a ticket, a version, a time.

    Raises:
        PermissionDenied: they neither look after accounts nor hold this one.
        RegisterError: the proof is missing, or the moment is still to come.
        ValidationError: the proof reads like a secret.
    """
    require(by, "register.attest", account)
    refuse(proof)
    at = at or timezone.now()
    if not proof.strip():
        raise RegisterError(_("Say how somebody can see that it was changed."))
    if at > timezone.now():
        raise RegisterError(_("This moment is still to come."))
    made = Rotation.objects.create(
        account=account, credential=credential, reason=reason, at=at, by=by, proof=proof.strip()
    )
    said = {"account": str(account), "credential": credential, "reason": reason, "proof": proof, "when": at}
    record("register.rotated", by=by, about=account, said=said)
    return made


@transaction.atomic
def demand_rotation(
    account: Account, reason: str, *, by: Person | None, at: datetime | None = None, until: datetime | None = None
) -> Demand:
    """Have the credentials of an account changed at once: somebody left, somebody else may have them, or somebody's work changed.

    By nobody where the site itself noticed it. A demand that waits already for the same reason is moved, not doubled; the next
    rotation answers it. `until` is when it has to be done.

    Raises:
        PermissionDenied: they neither look after accounts nor hold this one.
    """
    if by is not None:
        require(by, "register.attest", account)
    at = at or timezone.now()
    Account.objects.select_for_update().get(pk=account.pk)
    made = _waiting(account, reason) or Demand(account=account, reason=reason)
    made.at, made.by, made.until = max(at, made.at) if made.pk else at, by, until
    made.save()
    kind = "register.demanded" if by else "register.noticed"
    record(kind, by=by, about=account, said={"account": str(account), "reason": reason}, at=at)
    if by is not None or reason != "leaver":  # the tasks of whoever left tell the same people
        telling.demanded(made)
    return made


@transaction.atomic
def withdraw_demand(demand: Demand, *, by: Person) -> None:
    """Take a demand back that was a mistake. A second time changes nothing.

    Raises:
        PermissionDenied: they do not look after accounts.
    """
    require(by, "register.change")
    if demand.withdrawn_at is None:
        demand.withdrawn_at = timezone.now()
        demand.save(update_fields=("withdrawn_at",))
        said = {"account": str(demand.account), "reason": demand.reason}
        record("register.demand_withdrawn", by=by, about=demand.account, said=said)


def _waiting(account: Account, reason: str) -> Demand | None:
    last = Rotation.objects.filter(account=account, credential__in=("password", "access")).first()
    found = Demand.objects.filter(account=account, reason=reason, withdrawn_at=None)
    return (found.filter(at__gt=last.at) if last else found).first()
