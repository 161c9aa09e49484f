"""What happens by itself: the vaults are asked at night, and in the morning people hear what is due."""

from django.utils import timezone

from vangrail.web.accounts.models import Account
from vangrail.web.accounts.queries import open_accounts
from vangrail.web.due.actions import later
from vangrail.web.due.declare import task
from vangrail.web.register.actions.forgetting import forget
from vangrail.web.register.actions.reading import ask_vault
from vangrail.web.register.actions.telling import remind
from vangrail.web.register.models import Keeping
from vangrail.web.register.queries import states


@task
def remind_all() -> None:
    """Tell people what is due about each account. Run twice a day it says nothing twice."""
    today = timezone.localdate()
    for state in states(open_accounts(), on=today):
        remind(state, today)


@task
def forget_all() -> None:
    """Forget what is over for long."""
    forget(timezone.now())


@task
def ask_vaults() -> None:
    """Have every vault asked, each account by itself, so that one that does not answer keeps no other one."""
    today = timezone.localdate()
    found = Keeping.objects.filter(account__closed_at=None).exclude(entry="").exclude(vault__in=("", "link"))
    for number in found.values_list("account", flat=True):
        later(ask_one, number, key=f"{number} {today}")


@task(atomic=False)
def ask_one(number: int) -> None:
    """Ask the vault of one account."""
    account = Account.objects.filter(pk=number, closed_at=None).first()
    if account is not None:
        ask_vault(account, by=None)
