"""Codes on paper, for people without company mail."""

from django.db import models
from django.utils import timezone

from vangrail.web.people.models.person import Person


class PrintedCode(models.Model):
    """A code handed to somebody in person: typed on a phone, or opened as a link. Only its keyed hash is kept; it works once."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="codes")
    digest = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        """Return whose it is."""
        return f"code for {self.person}"
