"""The ways that this app brings."""

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES = [
    Entry(_("Webhooks"), "webhooks:subscriptions", "webhooks.manage", section="manage", order=91),
    Entry(_("Notices"), "webhooks:channels", "webhooks.manage", section="manage", order=92),
]
