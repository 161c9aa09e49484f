"""What this app knows would be lost with somebody who leaves: ways out that they connected."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vangrail.web.leavers.losses import Kind, Lost, provide
from vangrail.web.outlets.models import Connection
from vangrail.web.people.models import Person


def connections(person: Person) -> Iterator[Lost]:
    """Yield the accounts whose way out somebody connected: its access may end with theirs."""
    for each in Connection.objects.filter(made_by=person, closed_at=None).select_related("account"):
        yield Lost(str(each.account), url=reverse("outlets:connection", args=(each.pk,)))


def bring() -> None:
    """Bring it; called when the site starts."""
    provide(Kind("connections", _("Ways out that they connected"), connections, 130))
