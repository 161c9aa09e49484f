"""Where the pages of this app stand in the navigation."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES: Final = (
    Entry(_("Think along"), "suggestions:suggestions", "signed_in", "footer", 56),
    Entry(_("Suggestions about the policy"), "suggestions:inbox", "suggestions.decide", "manage", 20, group="voices"),
)
