"""What the board itself remembers: who works without keys, how each day went, and which draft answers which mention."""

from django.db import models
from django.utils import timezone

from vangrail.web.drafts.models import Draft
from vangrail.web.mentions.models import Mention
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


class Reply(models.Model):
    """That an answer to a mention was prepared as a draft: with which approved reply, in which language, by whom.

    It runs until the draft is out or taken back (`ended_at`). A mention has one that runs.
    """

    mention = models.ForeignKey(Mention, models.CASCADE, related_name="prepared")
    draft = models.OneToOneField(Draft, models.CASCADE, related_name="answers")
    reply = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=5)
    told = models.CharField(max_length=1000, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("mention",), condition=models.Q(ended_at=None), name="one_running_reply_a_mention"
            ),
        )

    def __str__(self) -> str:
        """Return which mention it answers."""
        return f"reply to {self.mention_id}"
