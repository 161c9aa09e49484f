"""Mailed links to sign in with."""

from django.db import models
from django.utils import timezone

from vangrail.web.people.models.person import Person


class MailedLink(models.Model):
    """A link that was mailed to somebody. Only the hash of its secret is kept; it works once, on any device."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="links")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        """Return whose it is."""
        return f"link for {self.person}"
