"""The ways that this app brings."""

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES = [
    Entry(_("Your working time"), "agreements:mine", "signed_in", section="account", order=40),
    Entry(
        _("Agreements with your team"), "agreements:team", "agreements.team", section="manage", order=60, group="people"
    ),
    Entry(
        _("Agreements by place"), "agreements:counts", "agreements.counts", section="manage", order=61, group="people"
    ),
]
