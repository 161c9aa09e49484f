"""The app's name."""

from django.apps import AppConfig


class RunningConfig(AppConfig):
    """The app `running`."""

    name = "vangrail.web.running"
    label = "running"
