"""The app's name."""

from django.apps import AppConfig


class OutletsConfig(AppConfig):
    """The app `outlets`."""

    name = "vangrail.web.outlets"
    label = "outlets"
