"""The app's name."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """The app `evidence`."""

    name = "vangrail.web.evidence"
    label = "evidence"
