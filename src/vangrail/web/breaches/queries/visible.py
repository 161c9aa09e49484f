"""Which cards somebody may see."""

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404

from vangrail.web.accounts.models import Account
from vangrail.web.accounts.permissions import keeps_accounts
from vangrail.web.accounts.queries import open_accounts
from vangrail.web.people.models import Person
from vangrail.web.register.queries import held_by


def visible_to(person: Person) -> QuerySet[Account]:
    """Return the accounts whose card somebody may see: the social team all of them, others those that they hold or post for."""
    if not person.is_active:
        return Account.objects.none()
    if person.has_role("desk", "approver", "policy_owner", "auditor", "admin"):
        return open_accounts()
    return _theirs(person)


def rehearsed_by(person: Person) -> QuerySet[Account]:
    """Return the accounts whose rehearsals somebody sees to: who keeps accounts all, others those that they hold or post for."""
    if not person.is_active:
        return Account.objects.none()
    return open_accounts() if keeps_accounts(person) else _theirs(person)


def _theirs(person: Person) -> QuerySet[Account]:
    """Return the accounts that somebody holds or posts for."""
    theirs = Q(pk__in=held_by(person).values("account")) | Q(pk__in=person.posts_for.values("pk"))
    return open_accounts().filter(theirs)


def account_for(person: Person, number: int) -> Account:
    """Return one account that is in use.

    Raises:
        Http404: there is none with this number.
        PermissionDenied: its card is not theirs to see.
    """
    found = open_accounts().filter(pk=number).first()
    if found is None:
        message = f"There is no account {number}"
        raise Http404(message)
    if not person.has_perm("breaches.see", found):
        raise PermissionDenied
    return found
