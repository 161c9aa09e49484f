"""The ways that this app brings."""

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES = [Entry(_("The company’s accounts"), "accounts:list", "signed_in", section="manage", order=40, group="desk")]
