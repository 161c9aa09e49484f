"""The app's name, and what it brings to an account."""

from django.apps import AppConfig


class PoliciesConfig(AppConfig):
    """The app `policies`."""

    name = "vangrail.web.policies"
    label = "policies"

    def ready(self) -> None:
        """Stand on the page of an account."""
        from vangrail.web.accounts.panels import provide
        from vangrail.web.policies.accounts import panel

        provide(panel)
