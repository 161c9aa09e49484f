"""The way into this app."""

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES = [Entry(_("Emergency cards"), "breaches:home", "breaches.see", "manage", 30, group="accounts")]
