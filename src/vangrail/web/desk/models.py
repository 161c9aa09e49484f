"""What the board itself remembers: who works without keys."""

from django.db import models
from django.utils import timezone

from vangrail.web.people.models import Person


class KeysOff(models.Model):
    """That somebody wants no single keys on the board: the row is there as long as they do."""

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="keys_off")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return whose it is."""
        return f"keys off for {self.person_id}"
