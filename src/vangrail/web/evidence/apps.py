"""The app's name."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """The app `evidence`."""

    name = "vangrail.web.evidence"
    label = "evidence"

    def ready(self) -> None:
        """Refuse to start where nobody can tell for how long the records are kept; let everybody know what they did here."""
        from vangrail.web.evidence.acts import acts, left_out
        from vangrail.web.evidence.retention import periods
        from vangrail.web.people.queries.own_data import MORE

        periods()
        MORE["what_you_did"] = acts
        MORE["left_out"] = lambda _person: left_out()
