"""Which accounts there are, and who may post and approve there."""

from django.db.models import Count, Q, QuerySet
from django.http import Http404

from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person


def open_accounts() -> QuerySet[Account]:
    """Return the accounts that are in use."""
    return Account.objects.filter(closed_at=None)


def accounts_for(person: Person) -> QuerySet[Account]:
    """Return the accounts that somebody may see: everybody who works here sees all of them, closed ones included."""
    return Account.objects.all() if person.is_active else Account.objects.none()


def account_for(person: Person, number: int) -> Account:
    """Return one account with its charter.

    Raises:
        Http404: there is none with this number.
    """
    found = accounts_for(person).prefetch_related("posters", "approvers", "examples").filter(pk=number).first()
    if found is None:
        message = f"There is no account {number}"
        raise Http404(message)
    return found


def in_social_team(person: Person) -> bool:
    """Tell whether somebody is of the social team: holds a desk, or approves."""
    return person.is_active and person.has_role("desk", "approver")


def postable(person: Person) -> QuerySet[Account]:
    """Return the accounts that somebody may prepare posts for: those whose charter names them; the team's where it names nobody."""
    if not person.is_active:
        return Account.objects.none()
    named = open_accounts().annotate(named=Count("posters"))
    mine = Q(posters=person)
    if in_social_team(person):
        mine |= Q(named=0)
    return open_accounts().filter(pk__in=named.filter(mine).values("pk"))


def may_post(person: Person, account: Account) -> bool:
    """Tell whether somebody may prepare posts for an account."""
    return postable(person).filter(pk=account.pk).exists()


def posters_of(account: Account) -> QuerySet[Person]:
    """Return who posts for an account and still works here: whom its charter names, else the social team."""
    here = Person.objects.here()
    if account.posters.exists():
        return here.filter(posts_for=account)
    return here.filter(roles__name__in=("desk", "approver"), roles__taken_at=None).distinct()


def approvers_of(account: Account) -> QuerySet[Person]:
    """Return who approves for an account and still works here: whom its charter names, else whoever holds the role."""
    here = Person.objects.here()
    named = here.filter(approves_for=account)
    return named if named.exists() else here.filter(roles__name="approver", roles__taken_at=None).distinct()
