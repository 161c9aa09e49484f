"""This app's way through the product."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES: Final = [
    Entry(_("Records"), "evidence:records", access="audit.see", section="manage", order=90),
    Entry(_("Packs of evidence"), "evidence:packs", access="evidence.pack", section="manage", order=91),
    Entry(_("What is kept about you"), "evidence:kept", "signed_in", "footer", 52),
    Entry(_("Nobody is hunted here"), "evidence:statement", "open", "footer", 54),
]
