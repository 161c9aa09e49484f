"""The app's name."""

from django.apps import AppConfig


class SignaturesConfig(AppConfig):
    """The app `signatures`."""

    name = "vangrail.web.signatures"
    label = "signatures"
