"""The app's name."""

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    """The app `agreements`."""

    name = "vangrail.web.agreements"
    label = "agreements"
