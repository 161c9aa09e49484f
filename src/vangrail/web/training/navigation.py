"""Where the pages of this app stand in the navigation."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES: Final = (
    Entry(_("Courses"), "training:courses", "signed_in", "main", 40),
    Entry(_("Lessons"), "training:lessons", "signed_out", "main", 45),
    Entry(_("Training"), "training:assignments", "training.see", "manage", 50, group="people"),
    Entry(_("Your team's courses"), "training:team", "training.team", "manage", 52, group="people"),
    Entry(_("Licences to speak"), "training:licences", "training.register", "manage", 55, group="people"),
)
