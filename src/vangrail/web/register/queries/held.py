"""Who holds what."""

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404

from vangrail.web.accounts.models import Account
from vangrail.web.accounts.queries import open_accounts
from vangrail.web.people.models import Person
from vangrail.web.register.models import Custodian


def custodians(account: Account) -> QuerySet[Custodian]:
    """Return who holds an account now; somebody who left is among them until they are taken off."""
    return Custodian.objects.filter(account=account, ended_at=None).select_related("person").order_by("added_at", "pk")


def held_by(person: Person) -> QuerySet[Custodian]:
    """Return everything that somebody holds now, with its account."""
    return (
        Custodian.objects.filter(person=person, ended_at=None, account__closed_at=None)
        .select_related("account", "person")
        .order_by("account__name", "account__platform", "pk")
    )


def visible_to(person: Person) -> QuerySet[Account]:
    """Return the open accounts of which somebody may see who holds them."""
    if person.has_perm("register.see"):
        return open_accounts()
    return open_accounts().filter(pk__in=held_by(person).values("account"))


def account_for(person: Person, number: int) -> Account:
    """Return one account, for who may see who holds it. Closed ones too: their history stays.

    Raises:
        Http404: there is none with this number.
        PermissionDenied: they do not hold it, and do not look after accounts.
    """
    found = Account.objects.filter(pk=number).first()
    if found is None:
        message = f"There is no account {number}"
        raise Http404(message)
    if not person.has_perm("register.account", found):
        raise PermissionDenied
    return found
