"""The ways that this app brings."""

from django.utils.translation import gettext_lazy as _

from vangrail.web.ui.navigation import Entry

ENTRIES = [
    Entry(
        _("Entrances without an account"),
        "entrances:list",
        "entrances.make",
        section="manage",
        order=70,
        group="people",
    ),
]
