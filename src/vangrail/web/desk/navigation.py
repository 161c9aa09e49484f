"""The ways that this app brings."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES: Final = (
    Entry(_("The board"), "desk:board", "desk.board", "manage", 1, group="desk"),
    Entry(_("Figures of mentions"), "desk:figures", "desk.figures", "manage", 80, group="desk"),
    Entry(_("Has somebody this already?"), "desk:who", "signed_in", "main", 58),
)
