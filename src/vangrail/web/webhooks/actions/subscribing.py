"""Letting a program hear, trying whether it does, and ending that."""

from collections.abc import Iterable
from datetime import UTC, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.errors import VangrailError
from vangrail.web.audit.actions import record
from vangrail.web.config.outgoing.addresses import is_web_address
from vangrail.web.config.outgoing.hooks import Hook
from vangrail.web.due.actions import later
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.webhooks.actions.hearing import forget_who_hears
from vangrail.web.webhooks.kinds import unknown
from vangrail.web.webhooks.models import Message, Subscription, new_key
from vangrail.web.webhooks.secrets import SAFE
from vangrail.web.webhooks.tasks import send


@transaction.atomic
def subscribe(
    name: str, address: str, kinds: Iterable[str], secret_in: str, secret_name: str, *, by: Person
) -> Subscription:
    """Let a program hear of some kinds from now on.

    Raises:
        PermissionDenied: they do not run the site.
        ValidationError: the address or the name of the secret can be none, or nothing writes such a kind.
    """
    require(by, "webhooks.manage")
    kinds = sorted(set(kinds))
    if not is_web_address(address):
        raise ValidationError(_("The address is none: it begins with https:// and names a server."))
    if not SAFE.is_name(secret_in, secret_name):
        raise ValidationError(_("The name of the secret is none."))
    if not kinds:
        raise ValidationError(_("Choose what it hears of."))
    if strange := unknown(kinds):
        raise ValidationError(_("Nothing of this kind is ever written down: %(value)s") % {"value": ", ".join(strange)})
    made = Subscription.objects.create(
        name=name, address=address, kinds=kinds, secret_in=secret_in, secret_name=secret_name, made_by=by
    )
    forget_who_hears()
    record("webhooks.subscribed", by=by, about=made, said={"name": name, "kinds": kinds})
    return made


@transaction.atomic
def end(subscription: Subscription, *, by: Person) -> None:
    """Tell a program nothing any more; what still waited is given up. A second time changes nothing."""
    require(by, "webhooks.manage")
    now = timezone.now()
    if Subscription.objects.filter(pk=subscription.pk, ended_at=None).update(ended_at=now, ended_by=by):
        subscription.messages.filter(sent_at=None, given_up_at=None).update(given_up_at=now)
        forget_who_hears()
        record("webhooks.ended", by=by, about=subscription, said={"name": subscription.name})


def greet(subscription: Subscription, *, by: Person) -> str:
    """Send a signed greeting that tells nothing; return what went wrong in one line, or nothing where it was taken."""
    require(by, "webhooks.manage")
    said = {"type": "ping", "timestamp": datetime.now(UTC).isoformat(), "data": {}}
    try:
        answer = opened(subscription).send(new_key(), said)
    except VangrailError as error:
        return error.sentence
    return "" if answer.is_taken else _("it answered with %(status)s") % {"status": answer.status}


def opened(subscription: Subscription) -> Hook:
    """Return the way to a program, with its secret read now.

    Raises:
        SecretError: the secret is not where it should be.
        HookSecretError: it cannot sign.
    """
    return Hook(subscription.address, SAFE.read(subscription.secret_in, subscription.secret_name))


@transaction.atomic
def resend(message: Message, *, by: Person) -> None:
    """Tell something once more, under the same id, by itself: what follows does not wait for it."""
    require(by, "webhooks.manage")
    if message.subscription.ended_at:
        raise ValidationError(_("This program hears nothing any more."))
    now = timezone.now()
    Message.objects.filter(pk=message.pk).update(
        asked_at=now, look_at=now, aside_at=now, tries=0, sent_at=None, given_up_at=None
    )
    said = {"name": message.subscription.name, "entry": message.entry}
    record("webhooks.resent", by=by, about=message.subscription, said=said)
    later(send, message.subscription_id)
