"""The app's name."""

from django.apps import AppConfig


class DraftsConfig(AppConfig):
    """The app `drafts`."""

    name = "vangrail.web.drafts"
    label = "drafts"
