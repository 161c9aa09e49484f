"""The app's name."""

from django.apps import AppConfig


class MentionsConfig(AppConfig):
    """The app `mentions`."""

    name = "vangrail.web.mentions"
    label = "mentions"
