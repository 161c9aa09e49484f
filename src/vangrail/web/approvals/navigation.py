"""The ways that this app brings."""

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES = [
    Entry(
        _("Posts to approve"), "approvals:waiting", "approvals.decide", section="manage", order=20, group="desk"
    ),
    Entry(
        _("Hand over decisions"), "approvals:handing_over", "approvals.hand_over", section="manage", order=21,
        group="desk",
    ),
]  # fmt: skip
