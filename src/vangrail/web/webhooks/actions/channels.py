"""Letting a team's chat get notices, trying whether it does, and ending that."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from vangrail.errors import VangrailError
from vangrail.web.audit.actions import record
from vangrail.web.due.models import Channel
from vangrail.web.due.notices import KINDS, SAFE, send
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


@transaction.atomic
def open_channel(
    name: str, language: str, kinds: Iterable[str], secret_in: str, secret_name: str, *, by: Person
) -> Channel:
    """Let a chat get some kinds of notices from now on.

    Raises:
        PermissionDenied: they do not run the site.
        ValidationError: there is no such kind, or the name of the secret can be none.
    """
    require(by, "webhooks.manage")
    kinds = [kind for kind in KINDS if kind in set(kinds)]
    if not kinds:
        raise ValidationError(_("Choose which notices go there."))
    if not SAFE.is_name(secret_in, secret_name):
        raise ValidationError(_("The name of the secret is none."))
    made = Channel.objects.create(
        name=name, language=language, kinds=kinds, secret_in=secret_in, secret_name=secret_name
    )
    record("webhooks.channel_opened", by=by, about=made, said={"name": name, "kinds": kinds})
    return made


@transaction.atomic
def end_channel(channel: Channel, *, by: Person) -> None:
    """Send no more notices there. A second time changes nothing."""
    require(by, "webhooks.manage")
    if Channel.objects.filter(pk=channel.pk, ended_at=None).update(ended_at=timezone.now()):
        record("webhooks.channel_ended", by=by, about=channel, said={"name": channel.name})


def try_channel(channel: Channel, *, by: Person) -> str:
    """Send a test now; return what went wrong in one line, or nothing where it was taken."""
    require(by, "webhooks.manage")
    with translation.override(channel.language):
        title, text = _("A test"), _("Notices of Vangrail arrive here.")
    try:
        send(channel, title, text)
    except VangrailError as error:
        fault = error.sentence[:200]
    else:
        fault = ""
    now = {} if fault else {"told_at": timezone.now()}
    Channel.objects.filter(pk=channel.pk).update(fault=fault, **now)
    return fault
