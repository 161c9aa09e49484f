"""What this app knows would be lost with somebody who leaves: mentions that they take care of."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from vangrail.web.leavers.losses import Kind, Lost, provide
from vangrail.web.mentions.models import Mention
from vangrail.web.people.models import Person


def mentions(person: Person) -> Iterator[Lost]:
    """Yield how many mentions somebody claimed that are not closed, where there are any."""
    count = Mention.objects.filter(claimed_by=person, closed_at=None).count()
    if count:
        yield Lost(str(count), url=reverse("mentions:list"))


def called(count: str) -> str:
    """Return the number in words."""
    return ngettext("%(n)s mention", "%(n)s mentions", int(count)) % {"n": count}


def bring() -> None:
    """Bring it; called when the site starts."""
    provide(
        Kind(
            "mentions",
            _("Mentions that they take care of"),
            mentions,
            120,
            waits=True,
            called=called,
            seen=True,
            opens="mentions.see",
        )
    )
