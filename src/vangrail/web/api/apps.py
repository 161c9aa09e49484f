"""The app's name, and what other apps hear from it."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The app `api`."""

    name = "vangrail.web.api"
    label = "api"

    def ready(self) -> None:
        """Let other apps ask what a token opens, and everybody which tokens act for them."""
        from vangrail.web.api.actions import open_to
        from vangrail.web.api.queries import known
        from vangrail.web.people.programs import OPENERS
        from vangrail.web.people.queries.own_data import MORE

        OPENERS.append(open_to)
        MORE["tokens"] = known
