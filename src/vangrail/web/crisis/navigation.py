"""The ways into this app, and the banner on every page while something is frozen."""

from typing import Final

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.web.crisis.queries.freezes import exercise_of
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries import in_force
from vangrail.web.ui.frame import Banner, provide
from vangrail.web.ui.navigation import Entry

ENTRIES: Final = (
    Entry(_("Crisis"), "crisis:home", "crisis.see", "manage", 90, group="desk"),
    Entry(_("Calls from journalists"), "crisis:calls", "crisis.calls", "manage", 92, group="desk"),
    Entry(_("A journalist asked me"), "crisis:journalist", "open", "footer", 12),
)


@provide("banner")
def banner(request: HttpRequest) -> Banner | None:
    """Say that something is going on, to whoever may check; several at once are one banner with the latest first."""
    if not (settings.OPEN_CHECK or request.user.is_authenticated):
        return None
    found = in_force()
    if not found:
        return None
    title = gettext("Right now: %(what)s") % {"what": found[0].what}
    text = gettext("Company posts wait. Please do not comment on it or guess.")
    if len(found) > 1:
        more = gettext("And more is going on: %(what)s") % {"what": " · ".join(each.what for each in found[1:])}
        text = f"{text} {more}"
    return Banner(
        title, text, kind="stop", url=reverse("crisis:now"), action=gettext("What you can say, and who speaks")
    )


@provide("banner")
def exercise(request: HttpRequest) -> Banner | None:
    """Say to who takes part in an exercise that it goes on; nobody else sees it."""
    found: Freeze | None = exercise_of(request.user) if isinstance(request.user, Person) else None
    if found is None:
        return None
    until = date_format(localtime(found.until), "H:i")
    text = gettext("Nothing has really happened, and nothing is held. It ends at %(until)s.") % {"until": until}
    url = reverse("crisis:freeze", args=(found.pk,))
    title = gettext("Exercise: %(what)s") % {"what": found.what}
    return Banner(title, text, kind="note", url=url, action=gettext("Go to the exercise"))
