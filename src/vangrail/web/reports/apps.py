"""The app's name."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """The app `reports`."""

    name = "vangrail.web.reports"
    label = "reports"

    def ready(self) -> None:
        """Write to the closed chain alone, and let everybody know what they reported under their name."""
        from vangrail.web.audit.chains import CLOSED_AREAS
        from vangrail.web.people.queries.own_data import MORE
        from vangrail.web.reports.queries.known import known

        CLOSED_AREAS.add("reports")
        MORE["reports"] = known
