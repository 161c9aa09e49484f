"""The app's name, and what it brings to the page of a draft."""

from django.apps import AppConfig


class OutletsConfig(AppConfig):
    """The app `outlets`."""

    name = "vangrail.web.outlets"
    label = "outlets"

    def ready(self) -> None:
        """Bring what goes out of a draft to its page, and what would be lost with somebody."""
        from vangrail.web.outlets import losses, panels

        panels.bring()
        losses.bring()
