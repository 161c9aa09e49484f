"""The private address of somebody's calendar of due dates."""

from django.db import models
from django.utils import timezone

from vangrail.web.people.models import Person


class Feed(models.Model):
    """That somebody has a calendar under an address of its own, until they take it back. The address is signed, not kept."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-made_at", "-pk")

    def __str__(self) -> str:
        """Return whose it is."""
        return str(self.person)
