"""The ways into this app."""

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES = [
    Entry(_("People"), "people:people", "people.see", "manage", 10, group="people"),
    Entry(_("Your account"), "people:account", "signed_in", "account", 10),
    Entry(_("Sign in"), "people:sign_in", "signed_out", "account", 20),
    Entry(_("Sign out"), "people:sign_out", "signed_in", "account", 90, post=True),
]
