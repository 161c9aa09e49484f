"""The connections there are, and the accounts that have none."""

from dataclasses import dataclass

from django.http import Http404

from vangrail.web.accounts.models import Account
from vangrail.web.accounts.queries import open_accounts
from vangrail.web.outlets import secrets
from vangrail.web.outlets.models import Connection, Test
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


@dataclass(frozen=True, slots=True)
class Line:
    """An account with its connection, whether its secret is there, and what the last test found."""

    account: Account
    connection: Connection | None
    has_secret: bool
    tested: Test | None


def lines(person: Person) -> list[Line]:
    """Return every open account with how it is connected.

    Raises:
        PermissionDenied: they have nothing to do with connections.
    """
    require(person, "outlets.connections")
    found = Connection.objects.filter(closed_at=None).prefetch_related("tests")
    known = {each.account_id: each for each in found}
    return [_line(account, known.get(account.pk)) for account in open_accounts()]


def _line(account: Account, connection: Connection | None) -> Line:
    if connection is None:
        return Line(account, None, has_secret=False, tested=None)
    there = secrets.is_there(connection.secret_in, connection.secret_name)
    return Line(account, connection, there, next(iter(connection.tests.all()), None))


def connection_for(person: Person, number: int) -> Connection:
    """Return one connection.

    Raises:
        Http404: there is none, or it was closed.
    """
    require(person, "outlets.connections")
    found = Connection.objects.filter(closed_at=None, pk=number).select_related("account").first()
    if found is None:
        message = f"There is no connection {number}"
        raise Http404(message)
    return found
