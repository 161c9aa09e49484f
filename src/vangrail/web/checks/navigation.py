"""The ways that this app brings."""

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES = [
    Entry(_("May I post this?"), "checks:check", order=0),
    Entry(_("A line for your profile"), "checks:profile_line", section="footer", order=40),
    Entry(_("What we keep"), "checks:keep", section="footer", order=50),
]
