"""This app's way through the product."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES: Final = [Entry(_("Records"), "evidence:records", access="audit.see", section="manage", order=90)]
