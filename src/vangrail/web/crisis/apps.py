"""The app's name."""

from django.apps import AppConfig


class CrisisConfig(AppConfig):
    """The app `crisis`."""

    name = "vangrail.web.crisis"
    label = "crisis"

    def ready(self) -> None:
        """Count checks that are answered while something is frozen, and let everybody know what is known of them here."""
        from vangrail.web.checks.actions import ALSO
        from vangrail.web.crisis.actions.counting import count
        from vangrail.web.crisis.queries.known import known
        from vangrail.web.people.queries.own_data import MORE

        MORE["crisis"] = known
        if count not in ALSO:
            ALSO.append(count)
