"""Where the pages of this app stand in the navigation."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES: Final = (
    Entry(_("What to answer"), "replies:home", "open", "main", 40),
    Entry(_("Replies"), "replies:manage", "replies.see", "manage", 50, group="desk"),
    Entry(_("Links and numbers"), "replies:manage_links", "replies.see", "manage", 51, group="desk"),
)
