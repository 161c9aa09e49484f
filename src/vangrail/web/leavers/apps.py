"""The app's name, and what it brings to people."""

from django.apps import AppConfig


class LeaversConfig(AppConfig):
    """The app `leavers`."""

    name = "vangrail.web.leavers"
    label = "leavers"

    def ready(self) -> None:
        """Hear of last days, know what is lost with somebody, and let everybody know what is known of them here."""
        from vangrail.web.leavers.actions import following
        from vangrail.web.leavers.own_losses import bring
        from vangrail.web.leavers.queries.known import known
        from vangrail.web.people.leaving import provide
        from vangrail.web.people.queries.own_data import MORE

        bring()
        provide("said")(following.said)
        provide("back")(following.back)
        MORE["leaving"] = known
