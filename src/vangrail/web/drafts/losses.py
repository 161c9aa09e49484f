"""What this app knows would be lost with somebody who leaves: posts that they prepare."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.queries.listing import narrowed
from vangrail.web.leavers.losses import Kind, Lost, provide
from vangrail.web.people.models import Person


def drafts(person: Person) -> Iterator[Lost]:
    """Yield how many drafts somebody is still writing, where there are any: nobody else's business by their titles."""
    count = narrowed(Draft.objects.filter(made_by=person), {"state": "open"}).count()
    if count:
        yield Lost(str(count), url=reverse("drafts:list"))


def called(count: str) -> str:
    """Return the number in words."""
    return ngettext("%(n)s draft", "%(n)s drafts", int(count)) % {"n": count}


def bring() -> None:
    """Bring it; called when the site starts."""
    provide(Kind("drafts", _("Posts that they prepare"), drafts, 100, waits=True, called=called, opens="drafts.see"))
