"""Where somebody is signed in."""

from django.db import models
from django.utils import timezone

from vangrail.web.people.models.person import Person


class Visit(models.Model):
    """One signed-in browser. `device` is its kind in words (Firefox on Android) and nothing finer; no address is kept."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="visits")
    key = models.CharField(max_length=40, unique=True)
    way = models.CharField(max_length=20)
    device = models.CharField(max_length=60, blank=True)
    started_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-seen_at",)

    def __str__(self) -> str:
        """Return the device."""
        return self.device
