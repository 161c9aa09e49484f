"""The app's name."""

from django.apps import AppConfig


class PoliciesConfig(AppConfig):
    """The app `policies`."""

    name = "vangrail.web.policies"
    label = "policies"
