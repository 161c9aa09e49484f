"""The ways that this app brings."""

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES = [Entry(_("Work in the queue"), "running:work", "running.see", section="manage", order=95)]
