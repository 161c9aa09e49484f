"""This app's ways through the product."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES: Final = [
    Entry(_("Sign"), "signatures:start", access="signed_in", section="account", order=30),
    Entry(_("Signatures"), "signatures:home", access="signatures.look", section="manage", order=30),
]
