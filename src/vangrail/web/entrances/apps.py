"""The app's name."""

from django.apps import AppConfig


class EntrancesConfig(AppConfig):
    """The app `entrances`."""

    name = "vangrail.web.entrances"
    label = "entrances"

    def ready(self) -> None:
        """Let people see by which entrance they came."""
        from vangrail.web.entrances.queries import known_of
        from vangrail.web.people.queries.own_data import MORE

        MORE["entrances"] = known_of
