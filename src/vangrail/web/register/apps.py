"""The app's name."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """The app `register`."""

    name = "vangrail.web.register"
    label = "register"

    def ready(self) -> None:
        """Hear of work that changed, and let everybody know what is known of them here."""
        from vangrail.web.people.leaving import provide
        from vangrail.web.people.queries.own_data import MORE
        from vangrail.web.register.actions.following import moved
        from vangrail.web.register.known import known

        provide("moved")(moved)
        MORE["register"] = known
