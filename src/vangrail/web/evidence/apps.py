"""The app's name."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """The app `evidence`."""

    name = "vangrail.web.evidence"
    label = "evidence"

    def ready(self) -> None:
        """Refuse to start where nobody can tell for how long the records are kept."""
        from vangrail.web.evidence.retention import periods

        periods()
