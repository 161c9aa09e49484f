"""The app's name."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The app `api`."""

    name = "vangrail.web.api"
    label = "api"
