"""The ways into this app."""

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES = [
    Entry(_("Talk about your work"), "ambassadors:home", "ambassadors.use", "main", 60),
    Entry(_("Shelf for ambassadors"), "ambassadors:manage", "ambassadors.shelf", "manage", 60, group="voices"),
    Entry(_("Team goals and treats"), "ambassadors:manage_goals", "ambassadors.shelf", "manage", 62, group="voices"),
]
