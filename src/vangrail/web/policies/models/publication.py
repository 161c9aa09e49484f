"""What was decided about a version: that it holds from a moment on, that it will not, and who reads it again."""

from typing import Final

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person
from vangrail.web.policies.models.version import Version

AUDIENCES: Final = [
    ("personal", _("everybody, on their own accounts")),
    ("corporate", _("who posts for the company")),
    ("third_party", _("who works here through another company")),
    ("candidate", _("who thinks of working here")),
]
"""The readers of a policy, with what the pages call them."""


class Publication(models.Model):
    """That a version was published: who, when, and from which moment it holds.

    `doubts` are the codes of what was still open, and `reason` why the owner published all the same.
    """

    version = models.OneToOneField(Version, models.PROTECT, related_name="publication")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    effective = models.DateTimeField(db_index=True)
    doubts = models.JSONField(default=list)
    reason = models.TextField(blank=True)

    def __str__(self) -> str:
        """Return the version and the moment."""
        return f"{self.version} from {self.effective:%Y-%m-%d}"


class Withdrawal(models.Model):
    """That a version will not be used: a proposal that was dropped, or a publication taken back before its moment."""

    version = models.OneToOneField(Version, models.PROTECT, related_name="withdrawal")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    reason = models.TextField(blank=True)

    def __str__(self) -> str:
        """Return the version."""
        return f"{self.version} withdrawn"


class Weighing(models.Model):
    """That the owner weighed a version for some readers: whether they read and sign again, and why. The latest one counts."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="weighings")
    audience = models.CharField(max_length=20, choices=AUDIENCES)
    material = models.BooleanField()
    reason = models.TextField()
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return the version, the readers and the word."""
        return f"{self.version} {self.audience}: {'material' if self.material else 'minor'}"
