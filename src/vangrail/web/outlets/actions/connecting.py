"""Making, trying and closing a connection. What its secret is never comes by here but on its way to the network."""

from contextlib import closing

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.accounts.models import Account
from vangrail.web.audit.actions import record
from vangrail.web.config.outgoing.addresses import is_web_address
from vangrail.web.outlets import secrets
from vangrail.web.outlets.models import Connection, Delivery, Test
from vangrail.web.outlets.networks import network
from vangrail.web.outlets.networks.port import Network, NetworkError
from vangrail.web.outlets.networks.webhook import Webhook
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


def opened(connection: Connection) -> Network:
    """Return the network behind a connection, with its secret read now.

    Raises:
        SecretError: the secret is not where it should be.
        NetworkError: it is of no use.
    """
    secret = secrets.read(connection.secret_in, connection.secret_name)
    return network(connection.way, connection.address, connection.account.handle, secret)


@transaction.atomic
def connect(account: Account, way: str, address: str, secret_in: str, secret_name: str, *, by: Person) -> Connection:
    """Connect an account; one that it had is closed.

    Raises:
        PermissionDenied: they do not keep the company's accounts.
        ValidationError: the address or the name of the secret can be none, or the account is elsewhere.
    """
    require(by, "outlets.connect")
    if way in {"bluesky", "mastodon"} and account.platform != way:
        raise ValidationError(_("This account is on another platform. Connect it by a webhook, or post by hand."))
    if not (is_web_address(address) or (way == "bluesky" and not address)):
        raise ValidationError(_("The address is none: it begins with https:// and names a server."))
    if not secrets.is_name(secret_in, secret_name):
        raise ValidationError(_("The name of the secret is none."))
    for earlier in Connection.objects.filter(account=account, closed_at=None):
        close(earlier, by=by)
    made = Connection.objects.create(
        account=account, way=way, address=address, secret_in=secret_in, secret_name=secret_name, made_by=by
    )
    record("outlets.connected", by=by, about=made, said={"account": str(account), "way": way})
    return made


@transaction.atomic
def close(connection: Connection, *, by: Person) -> None:
    """Close a connection. What was to go out by it and is not being sent waits to be posted by hand.

    Raises:
        PermissionDenied: they do not keep the company's accounts.
    """
    require(by, "outlets.connect")
    if connection.closed_at is not None:
        return
    connection.closed_at, connection.closed_by = timezone.now(), by
    connection.save(update_fields=("closed_at", "closed_by"))
    waiting = Delivery.objects.filter(connection=connection, done_at=None)
    waiting.exclude(attempts__ended_at=None, attempts__isnull=False).update(way="copy", look_at=F("due_at"), tries=0)
    record("outlets.connection_closed", by=by, about=connection, said={"account": str(connection.account)})


def test(connection: Connection, *, by: Person) -> Test:
    """Try a connection without posting anything, and write down what was found.

    Raises:
        PermissionDenied: they do not keep the company's accounts.
    """
    require(by, "outlets.connect")
    try:
        with closing(opened(connection)) as way:
            found, is_fine = _greeted(way), True
    except (NetworkError, secrets.SecretError) as error:
        found, is_fine = str(error), False
    with transaction.atomic():
        made = Test.objects.create(connection=connection, by=by, is_fine=is_fine, line=found[:300])
        said = {"account": str(connection.account), "fine": is_fine}
        record("outlets.connection_tested", by=by, about=connection, said=said)
    return made


def _greeted(found: Network) -> str:
    if isinstance(found, Webhook):
        found.ping()
    return found.before().who
