"""The app's name, and what it brings to a draft and to people."""

from django.apps import AppConfig


class ApprovalsConfig(AppConfig):
    """The app `approvals`."""

    name = "vangrail.web.approvals"
    label = "approvals"

    def ready(self) -> None:
        """Stand on the page of a draft, hear of its changes, and let everybody know what is known of them here."""
        from django.db.models.signals import post_save

        from vangrail.web.approvals.panels import panel, states
        from vangrail.web.approvals.queries.known import known
        from vangrail.web.approvals.watching import after_change
        from vangrail.web.drafts.models import Draft
        from vangrail.web.drafts.panels import provide, provide_state
        from vangrail.web.people.queries.own_data import MORE

        provide("draft", panel, order=10)
        for state in states():
            provide_state(state)
        post_save.connect(after_change, sender=Draft, dispatch_uid="approvals.after_change")
        MORE["approvals"] = known
