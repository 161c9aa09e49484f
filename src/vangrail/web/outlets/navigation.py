"""Where the pages of this app stand in the navigation."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES: Final = (
    Entry(_("What goes out when"), "outlets:calendar", "outlets.see", "manage", 40, group="desk"),
    Entry(_("Connections of accounts"), "outlets:connections", "outlets.connections", "manage", 90, group="desk"),
)
