"""The ways that this app brings."""

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES = [
    Entry(_("Drafts"), "drafts:list", "drafts.see", section="manage", order=20, group="desk"),
    Entry(_("Facts we may claim"), "drafts:facts", "drafts.see", section="manage", order=45, group="desk"),
]
