"""The app's name."""

from django.apps import AppConfig


class CrisisConfig(AppConfig):
    """The app `crisis`."""

    name = "vangrail.web.crisis"
    label = "crisis"

    def ready(self) -> None:
        """Count checks that are answered while something is frozen."""
        from vangrail.web.checks.actions import ALSO
        from vangrail.web.crisis.actions.counting import count

        if count not in ALSO:
            ALSO.append(count)
