"""Where the pages of this app stand. Nothing here counts or changes with what was reported."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES: Final = (
    Entry(_("I saw something"), "reports:saw", "open", "footer", 10),
    Entry(_("A problem at work"), "reports:problems", "open", "footer", 11),
    Entry(_("Come back with a code"), "reports:return", "open", "footer", 61),
    Entry(_("Reports and problems"), "reports:inbox", "reports.handle", "manage", 30, group="voices"),
)
