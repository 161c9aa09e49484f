"""The app's name."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The app `desk`."""

    name = "vangrail.web.desk"
    label = "desk"
