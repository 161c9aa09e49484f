"""What the board itself remembers: who works without keys, and how each day went."""

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


class Day(models.Model):
    """What became of the mentions of one topic that arrived on one day. It holds no words and nobody's name, and stays.

    `answered` got an answer in public, `in_time` were answered or closed before their clock ran out, `late` were not, and what is
    neither still has time. `waits` counts how long the first answer took, by the steps of `queries.days.STEPS`.
    """

    day = models.DateField()
    topic = models.CharField(max_length=20)
    arrived = models.PositiveIntegerField(default=0)
    answered = models.PositiveIntegerField(default=0)
    in_time = models.PositiveIntegerField(default=0)
    late = models.PositiveIntegerField(default=0)
    waits = models.JSONField(default=list)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("day", "topic"), name="one_row_a_day_and_topic"),)

    def __str__(self) -> str:
        """Return the day and the topic."""
        return f"{self.day} {self.topic}"
