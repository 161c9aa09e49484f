"""The app's name, and that it hears what is written down."""

from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    """The app `webhooks`."""

    name = "vangrail.web.webhooks"
    label = "webhooks"

    def ready(self) -> None:
        """Hear of everything in the common chain, for other programs and for the chats of teams."""
        from vangrail.web.audit.heard import listen
        from vangrail.web.webhooks.actions import hearing, noticing

        listen(hearing.heard)
        listen(noticing.heard)
