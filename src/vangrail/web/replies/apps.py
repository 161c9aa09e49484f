"""The app's name."""

from django.apps import AppConfig


class RepliesConfig(AppConfig):
    """The app `replies`."""

    name = "vangrail.web.replies"
    label = "replies"
