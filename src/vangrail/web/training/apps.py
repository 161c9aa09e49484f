"""The app's name."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    """The app `training`."""

    name = "vangrail.web.training"
    label = "training"

    def ready(self) -> None:
        """Let the register of spokespersons know who may speak, and everybody what is known of them here."""
        from vangrail.web.people.queries.own_data import MORE
        from vangrail.web.policies.queries.speakers import LICENCES
        from vangrail.web.training.queries.known import known
        from vangrail.web.training.queries.licences import speaks

        LICENCES.append(speaks)
        MORE["training"] = known
