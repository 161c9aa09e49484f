"""The app's name."""

from django.apps import AppConfig


class ScimConfig(AppConfig):
    """The app `scim`."""

    name = "vangrail.web.scim"
    label = "scim"

    def ready(self) -> None:
        """Let people see what the directory has said of them."""
        from vangrail.web.people.queries.own_data import MORE
        from vangrail.web.scim.queries import known_of

        MORE["directory"] = known_of
