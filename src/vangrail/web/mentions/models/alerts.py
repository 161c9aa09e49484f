"""How many mentions there were in each hour, and the alarms when there were many more than usual."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person


class Hour(models.Model):
    """How many mentions of one topic arrived in one hour, and how many of those were angry. It holds no words and stays."""

    at = models.DateTimeField()
    topic = models.CharField(max_length=20)
    count = models.PositiveIntegerField(default=0)
    angry = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("at", "topic"), name="one_count_an_hour"),)

    def __str__(self) -> str:
        """Return the hour."""
        return f"{self.at:%Y-%m-%d %H} {self.topic}"


class Alert(models.Model):
    """That a topic came up much more often than at the same hours before, or made much more people angry (`cause`).

    `count` and `usual` are those of the cause. It runs until somebody ends it with a sentence.
    """

    CAUSES = (("many", _("more mentions than usual")), ("anger", _("more anger than usual")))

    cause = models.CharField(max_length=5, choices=CAUSES, default="many")
    topic = models.CharField(max_length=20)
    desk = models.CharField(max_length=20)
    count = models.PositiveIntegerField()
    usual = models.PositiveIntegerField()
    at = models.DateTimeField(default=timezone.now)
    to = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    late_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ending = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("-at",)

    def __str__(self) -> str:
        """Return the topic."""
        return self.topic


class Step(models.Model):
    """One thing to do in the first hour of an alert, by when, and who did it."""

    alert = models.ForeignKey(Alert, models.CASCADE, related_name="steps")
    name = models.CharField(max_length=30)
    order = models.PositiveSmallIntegerField()
    due_at = models.DateTimeField()
    done_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("order",)
        constraints = (models.UniqueConstraint(fields=("alert", "name"), name="one_step_an_alert"),)

    def __str__(self) -> str:
        """Return its name."""
        return self.name
