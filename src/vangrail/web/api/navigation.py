"""The ways that this app brings."""

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES = [
    Entry(_("Programs"), "api:tokens", "api.tokens", section="manage", order=90),
    Entry(_("Your programs"), "api:own", "signed_in", section="account", order=60),
]
