"""The app's name."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    """The app `training`."""

    name = "vangrail.web.training"
    label = "training"
