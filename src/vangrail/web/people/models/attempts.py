"""Failed attempts to sign in, counted without knowing whose: only a keyed hash of the account or the network is kept."""

from django.db import models


class Attempts(models.Model):
    """How often one account or network failed of late, and until when it waits. `digest` says nothing without the site's key."""

    digest = models.CharField(max_length=64, unique=True)
    failed = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField()
    wait_until = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        """Return the beginning of the digest and the count."""
        return f"{self.digest[:8]} {self.failed}"
