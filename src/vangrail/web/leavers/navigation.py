"""The ways that this app brings."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES: Final = (
    Entry(_("Your tasks for who leaves"), "leavers:tasks", "leavers.tasks", "manage", 20, group="accounts"),
    Entry(_("Who leaves"), "leavers:home", "leavers.see", "manage", 30, group="accounts"),
    Entry(_("What if somebody left?"), "leavers:drills", "leavers.drill", "manage", 40, group="accounts"),
)
