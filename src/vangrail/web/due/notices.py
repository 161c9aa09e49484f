"""Notices to the chats of teams, through Apprise: that something waits, and where to look. Never who, and never what it says."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from vangrail.errors import VangrailError
from vangrail.web.config.secrets import Safe
from vangrail.web.due.actions import later
from vangrail.web.due.declare import GiveUp, task
from vangrail.web.due.models import Channel

SAFE: Final = Safe("VANGRAIL_NOTICE_")
"""Where the addresses of channels stand."""

WAIT: Final = 20.0
"""Seconds that a service may take."""


class NoticeError(VangrailError):
    """A notice did not arrive. The message never holds the address."""

    code = "notice"
    page = "docs/notices.md"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of notice: what it is called, what it says, and where to look (a path of this site)."""

    name: str
    label: object
    says: object
    path: str


KINDS: Final = {
    each.name: each
    for each in (
        Kind("question", _("A question waits"), _("A question waits at a desk."), "/manage/questions/"),
        Kind("approval", _("An approval waits"), _("A post waits for a yes or a no."), "/manage/approvals/"),
        Kind(
            "alarm",
            _("Many mentions at once"),
            _("Many more mentions than usual came in, or many more angry ones."),
            "/manage/mentions/alarms/",
        ),
        Kind(
            "urgent",
            _("Something cannot wait"),
            _("Something was said about the company that cannot wait."),
            "/manage/mentions/?urgency=3",
        ),
        Kind("journalist", _("A journalist called"), _("A journalist asked somebody something."), "/manage/crisis/"),
        Kind(
            "crisis_on",
            _("The crisis switch is on"),
            _("The crisis switch is on. Nothing goes out that it holds."),
            "/manage/crisis/",
        ),
        Kind("crisis_off", _("The crisis switch is off"), _("The crisis switch is off again."), "/manage/crisis/"),
        Kind(
            "leaver",
            _("Somebody leaves who holds an account"),
            _("Accounts have to change hands: somebody leaves."),
            "/manage/leavers/",
        ),
        Kind(
            "breach",
            _("An account may be broken into"),
            _("An account of the company may be broken into."),
            "/manage/breaches/",
        ),
        Kind(
            "register",
            _("The register turns red"),
            _("Something about an account of the company cannot stay as it is."),
            "/manage/register/",
        ),
        Kind(
            "webhook", _("A program hears nothing"), _("A program did not hear us for three days."), "/manage/webhooks/"
        ),
    )
}
"""What a channel can be told, by name."""


def tell(name: str, *, key: str) -> int:
    """Queue a notice for every channel that wants it, as part of the transaction; return how many there are. Once for each key.

    Raises:
        KeyError: there is no such kind.
    """
    kind = KINDS[name]
    wanting = [each for each in Channel.objects.filter(ended_at=None) if name in each.kinds]
    return sum(later(notify, each.pk, kind.name, key=f"{each.pk} {name} {key}") for each in wanting)


@task(atomic=False, attempts=8)
def notify(number: int, name: str) -> None:
    """Tell one channel something; what it met is kept beside the channel, and it is tried again."""
    channel = Channel.objects.filter(pk=number, ended_at=None).first()
    if channel is None or name not in KINDS:
        raise GiveUp
    try:
        send(channel, *words(channel, KINDS[name]))
    except VangrailError as error:
        Channel.objects.filter(pk=number).update(fault=error.sentence[:200])
        raise
    Channel.objects.filter(pk=number).update(fault="", told_at=timezone.now())


def words(channel: Channel, kind: Kind) -> tuple[str, str]:
    """Return title and text of a notice in the language of its channel."""
    with translation.override(channel.language):
        return str(kind.label), f"{kind.says}\n{settings.ADDRESS}{kind.path}"


def send(channel: Channel, title: str, text: str) -> None:
    """Send something to a channel now.

    Raises:
        SecretError: its address is not where it should be.
        NoticeError: it is no address, or the service did not take it.
    """
    from apprise import Apprise, AppriseAsset, NotifyFormat

    logging.getLogger("apprise").disabled = True  # it would write down addresses, and those are secrets
    address = SAFE.read(channel.secret_in, channel.secret_name)
    asset = AppriseAsset(app_id="Vangrail", app_desc="Vangrail", app_url=settings.ADDRESS, async_mode=False)
    way = Apprise(asset=asset)
    if len(address.split()) != 1 or not way.add(address) or len(way) != 1:
        message = "wanted one address as Apprise writes them (slack://…), found something else"
        raise NoticeError(message)
    if not way.notify(body=text, title=title, body_format=NotifyFormat.TEXT, timeout=WAIT):
        message = "the service did not take the notice"
        raise NoticeError(message)


def wanted(names: Iterable[str]) -> list[Any]:
    """Return the kinds of these names; a name that is known no more is left out."""
    return [KINDS[name] for name in names if name in KINDS]
