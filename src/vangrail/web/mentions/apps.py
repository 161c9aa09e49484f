"""The app's name, and what it brings to who leaves."""

from django.apps import AppConfig


class MentionsConfig(AppConfig):
    """The app `mentions`."""

    name = "vangrail.web.mentions"
    label = "mentions"

    def ready(self) -> None:
        """Know what would be lost with somebody, and let people hand something over at an entrance."""
        from vangrail.web.mentions import entering, losses

        losses.bring()
        entering.bring()
