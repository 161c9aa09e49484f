"""The app's name."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class PeopleConfig(AppConfig):
    """The app `people`."""

    name = "vangrail.web.people"
    label = "people"

    def ready(self) -> None:
        """Read the `permissions.py` of every app."""
        autodiscover_modules("permissions")
