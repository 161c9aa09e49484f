"""The ways that this app brings."""

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES = [
    Entry(_("Who holds which account"), "register:list", "register.see", section="manage", order=10, group="accounts"),
    Entry(_("Who does what"), "register:jobs", "signed_in", section="manage", order=30, group="accounts"),
    Entry(_("Keep accounts safe"), "register:tips", "open", section="footer", order=14),
    Entry(_("Accounts you hold"), "register:mine", "register.holds", section="account", order=45),
]
