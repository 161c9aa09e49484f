"""How a request ended, and what holds."""

from datetime import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.decisions.approval import Sealed
from vangrail.web.approvals.models.request import Request
from vangrail.web.people.models import Person


class Approval(models.Model):
    """The last yes: it seals a digest, and holds until a moment. What the draft says later is compared with the digest."""

    request = models.OneToOneField(Request, models.CASCADE, related_name="approval")
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        """Return the beginning of what it seals."""
        return self.digest[:12]

    @property
    def sealed(self) -> Sealed:
        """The approval as a value."""
        return Sealed(self.digest, self.at, self.until, taken_back=hasattr(self, "taken_back"))

    def holds(self, digest: str, at: datetime) -> bool:
        """Whether it covers what would go out now."""
        return self.sealed.holds(digest, at)


class TakenBack(models.Model):
    """That an approval does not hold any more: who said so, when and why."""

    approval = models.OneToOneField(Approval, models.CASCADE, related_name="taken_back")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    reason = models.CharField(_("why"), max_length=300)

    def __str__(self) -> str:
        """Return why."""
        return self.reason


class Recall(models.Model):
    """That whoever submitted a draft does not ask any more."""

    request = models.OneToOneField(Request, models.CASCADE, related_name="recall")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return what was recalled."""
        return f"recall of {self.request}"


class Reopening(models.Model):
    """That the draft says something else than what was asked or approved: since when, by whom, and which parts."""

    request = models.OneToOneField(Request, models.CASCADE, related_name="reopening")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    parts = models.JSONField(default=list)

    def __str__(self) -> str:
        """Return what was reopened."""
        return f"reopening of {self.request}"
