"""What the pages with a form or a question say: their title, what stands before, the button, and what is said when it is done."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

_NOTED: Final = _("Thank you, it is noted.")
_SAVED: Final = _("Saved.")
_ADDED: Final = _("Added.")
_OFF: Final = _("Taken off.")

PAGES: Final[Mapping[str, Mapping[str, Any]]] = {
    "custodian_new": {
        "title": _("Add a custodian"),
        "label": _("Add this custodian"),
        "done": _("Added. They were told by mail."),
    },
    "custodian": {"label": _("Save this"), "done": _SAVED},
    "custodian_ending": {
        "text": _(
            "First take their access away at the platform: this page does not do that. Then change the credentials."
        ),
        "label": _("Take them off"),
        "done": _OFF,
    },
    "keeping": {"title": _("Recovery and vault"), "label": _("Save this"), "done": _SAVED},
    "factor_new": {"title": _("Add a second factor"), "label": _("Add this factor"), "done": _ADDED},
    "factor_ending": {
        "title": _("Take this factor off?"),
        "text": _("Only once it opens nothing any more at the platform."),
        "label": _("Take it off"),
        "done": _OFF,
    },
    "tool_new": {"title": _("Add a tool"), "label": _("Add this tool"), "done": _ADDED},
    "tool": {"label": _("It still may"), "off": _("It has no access any more"), "done": _SAVED},
    "verification": {
        "title": _("Look at the platform"),
        "text": _(
            "Open the settings at the platform. Are people, factors, recovery and tools there those that stand here?"
        ),
        "label": _("It is as it stands here"),
        "done": _NOTED,
    },
    "rotation": {
        "title": _("Attest a rotation"),
        "text": _(
            "Change it at the platform and in the vault first. Here you only say that you did: nothing secret is kept."
        ),
        "label": _("Attest this rotation"),
        "done": _NOTED,
    },
    "demand": {
        "title": _("Have it changed at once"),
        "text": _("Everybody who holds this account is told by mail at once."),
        "label": _("Have it changed at once"),
        "done": _("They were told."),
    },
    "withdrawal": {"title": _("Take this back?"), "label": _("Take it back"), "done": _("Taken back.")},
}
"""Each page by the name of its address."""
