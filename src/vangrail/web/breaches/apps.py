"""The app's name, and what it tells apps below."""

from django.apps import AppConfig


class BreachesConfig(AppConfig):
    """The app `breaches`."""

    name = "vangrail.web.breaches"
    label = "breaches"

    def ready(self) -> None:
        """Give who holds an account drills against tricks and days of rehearsals, and everybody what is known of them here."""
        from vangrail.web.breaches.dates import rehearsals
        from vangrail.web.breaches.queries.known import known
        from vangrail.web.people.queries.own_data import MORE
        from vangrail.web.register.dates import provide
        from vangrail.web.register.permissions import holds
        from vangrail.web.training.queries.pupil import HOLDING

        MORE["breaches"] = known
        provide(rehearsals)
        if holds not in HOLDING:
            HOLDING.append(holds)
