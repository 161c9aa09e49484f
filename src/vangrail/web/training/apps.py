"""The app's name."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    """The app `training`."""

    name = "vangrail.web.training"
    label = "training"

    def ready(self) -> None:
        """Let the register of spokespersons know who may speak."""
        from vangrail.web.policies.queries.speakers import LICENCES
        from vangrail.web.training.queries.licences import speaks

        LICENCES.append(speaks)
