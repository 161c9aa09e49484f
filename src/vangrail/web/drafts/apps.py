"""The app's name."""

from django.apps import AppConfig


class DraftsConfig(AppConfig):
    """The app `drafts`."""

    name = "vangrail.web.drafts"
    label = "drafts"

    def ready(self) -> None:
        """Let everybody know what is known of them here, and what would be lost with them."""
        from vangrail.web.drafts.losses import bring
        from vangrail.web.drafts.queries.known import known
        from vangrail.web.people.queries.own_data import MORE

        MORE["drafts"] = known
        bring()
