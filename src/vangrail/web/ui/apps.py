"""The app's name."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """The app `ui`."""

    name = "vangrail.web.ui"
    label = "ui"
