"""The app's name."""

from django.apps import AppConfig


class SuggestionsConfig(AppConfig):
    """The app `suggestions`."""

    name = "vangrail.web.suggestions"
    label = "suggestions"

    def ready(self) -> None:
        """Let everybody know what is known of them here, and thank people in the list of changes."""
        from vangrail.web.people.queries.own_data import MORE
        from vangrail.web.policies.reading.thanks import THANKS
        from vangrail.web.suggestions.queries.credits import thanks
        from vangrail.web.suggestions.queries.known import known

        MORE["suggestions"] = known
        THANKS.append(thanks)
