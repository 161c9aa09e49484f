"""The versions of the policy. A version is the whole resolved value and never changes; what happens to it is a record."""

import zlib

from django.db import models
from django.utils import timezone

from vangrail.policy.model import Policy
from vangrail.web.people.models import Person


class Version(models.Model):
    """One version of the policy: the canonical form, library text and rules included, and the folder it was made from."""

    number = models.PositiveIntegerField(unique=True)
    digest = models.CharField(max_length=64)
    canonical = models.BinaryField()
    """The canonical JSON, compressed with zlib."""
    files = models.JSONField(default=dict)
    """The policy folder: path to text, without the need-to-know file."""
    proposed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    proposed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-number",)

    def __str__(self) -> str:
        """Return the number."""
        return f"{self.number}"

    def policy(self) -> Policy:
        """Return the policy as a value. Takes about a tenth of a second: ask `queries` for a kept one."""
        return Policy.from_canonical(zlib.decompress(bytes(self.canonical)))


class Publication(models.Model):
    """That a version was published: who, when, and from which moment it holds."""

    version = models.OneToOneField(Version, models.PROTECT, related_name="publication")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    effective = models.DateTimeField()

    def __str__(self) -> str:
        """Return the version and the moment."""
        return f"{self.version} from {self.effective:%Y-%m-%d}"
