"""The app's name."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The app `audit`."""

    name = "vangrail.web.audit"
    label = "audit"
