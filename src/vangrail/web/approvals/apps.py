"""The app's name, and what it brings to a draft and to people."""

from django.apps import AppConfig


class ApprovalsConfig(AppConfig):
    """The app `approvals`."""

    name = "vangrail.web.approvals"
    label = "approvals"

    def ready(self) -> None:
        """Stand on the pages of a draft and of an account, hear of changes, and let people know what is known of them."""
        from django.db.models.signals import post_save

        from vangrail.web.accounts import panels as accounts
        from vangrail.web.approvals.accounts import panel as who_approves
        from vangrail.web.approvals.losses import bring
        from vangrail.web.approvals.panels import panel, states
        from vangrail.web.approvals.queries.known import known
        from vangrail.web.approvals.watching import after_change
        from vangrail.web.drafts.models import Draft
        from vangrail.web.drafts.panels import provide, provide_state
        from vangrail.web.people.queries.own_data import MORE

        provide("draft", panel, order=10)
        accounts.provide(who_approves)
        for state in states():
            provide_state(state)
        post_save.connect(after_change, sender=Draft, dispatch_uid="approvals.after_change")
        MORE["approvals"] = known
        bring()
