"""Where the pages of this app stand in the navigation."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES: Final = (
    Entry(_("Mentions"), "mentions:list", "mentions.see", "manage", 20, group="desk"),
    Entry(_("Alarms"), "mentions:alerts", "mentions.see", "manage", 22, group="desk"),
    Entry(_("Sources of mentions"), "mentions:sources", "mentions.sources", "manage", 24, group="desk"),
    Entry(_("Hand over something you saw"), "mentions:hand_in", "open", "main", 60),
    Entry(_("What we listen for"), "mentions:searches", "signed_in", "footer", 70),
    Entry(_("Leave me out of it"), "mentions:leave_out", "open", "footer", 72),
)
