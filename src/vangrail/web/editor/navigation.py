"""The way to the draft."""

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES = [Entry(_("Write the policy"), "editor:home", "editor.see", "manage", 10, group="policy")]
