"""The app's name."""

from django.apps import AppConfig


class ChecksConfig(AppConfig):
    """The app `checks`."""

    name = "vangrail.web.checks"
    label = "checks"
