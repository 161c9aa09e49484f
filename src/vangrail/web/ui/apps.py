"""The app's name, and what it looks at before the site starts."""

from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register
from django.utils.module_loading import autodiscover_modules


class UiConfig(AppConfig):
    """The app `ui`."""

    name = "vangrail.web.ui"
    label = "ui"

    def ready(self) -> None:
        """Read what the other apps bring: their entries, and who fills the places around a page."""
        autodiscover_modules("navigation")
        register(ways_lead_somewhere)


def ways_lead_somewhere(**_: Any) -> list[CheckMessage]:
    """Refuse to start with an entry of the navigation that leads nowhere."""
    from vangrail.web.ui.navigation import unknown

    return [Error(fault, id="ui.E001") for fault in unknown()]
