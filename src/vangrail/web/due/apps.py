"""The app's name."""

from django.apps import AppConfig


class DueConfig(AppConfig):
    """The app `due`."""

    name = "vangrail.web.due"
    label = "due"
