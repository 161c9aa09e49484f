"""The app's name."""

from django.apps import AppConfig


class ApprovalsConfig(AppConfig):
    """The app `approvals`."""

    name = "vangrail.web.approvals"
    label = "approvals"
