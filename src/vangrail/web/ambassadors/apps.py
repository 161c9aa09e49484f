"""The app's name, and what it gives somebody of themselves."""

from django.apps import AppConfig


class AmbassadorsConfig(AppConfig):
    """The app `ambassadors`."""

    name = "vangrail.web.ambassadors"
    label = "ambassadors"

    def ready(self) -> None:
        """Let everybody download what is known of them here: their topics, and nothing of anybody else."""
        from vangrail.web.ambassadors.queries.own import known
        from vangrail.web.people.queries.own_data import MORE

        MORE["ambassadors"] = known
