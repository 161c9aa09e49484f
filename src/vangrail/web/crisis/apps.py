"""The app's name."""

from django.apps import AppConfig


class CrisisConfig(AppConfig):
    """The app `crisis`."""

    name = "vangrail.web.crisis"
    label = "crisis"
