"""The app's name."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The app `desk`."""

    name = "vangrail.web.desk"
    label = "desk"

    def ready(self) -> None:
        """Close a mention when its answer is out, however it went out."""
        from django.db.models.signals import post_save

        from vangrail.web.desk.following import went_out
        from vangrail.web.outlets.models import Sent

        post_save.connect(went_out, sender=Sent, dispatch_uid="desk.went_out")
