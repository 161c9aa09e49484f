"""This app's ways through the product."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES: Final = [
    Entry(_("Sign the policy"), "signatures:start", access="signed_in", order=30),
    Entry(_("Signatures"), "signatures:home", access="signatures.look", section="manage", order=30, group="people"),
]
