"""Rolling a version out: the plan, its waves, and that it was paused or stopped."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person
from vangrail.web.policies.models import Version

SPLITS = (
    ("everybody", _("Everybody on one day")),
    ("size", _("As many people a day as I say")),
    ("site", _("Site by site")),
    ("group", _("Group by group")),
)
"""How people are divided over the waves."""


class RollOut(models.Model):
    """That everybody who has not is asked to sign a version. `size` is the most people in a wave; `days` how long they have."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="rollouts")
    split = models.CharField(max_length=10, choices=SPLITS)
    size = models.PositiveIntegerField()
    starts = models.DateField()
    days = models.PositiveSmallIntegerField()
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        """Return the version that is rolled out."""
        return f"{self.version}"


class Wave(models.Model):
    """One day's part of a roll-out. `members` are ids of people, fixed by the plan; `names` the sites or groups in it.

    `asked` and `asked_at` are set when everybody in it was asked who still had to be.
    """

    rollout = models.ForeignKey(RollOut, models.CASCADE, related_name="waves")
    number = models.PositiveIntegerField()
    on = models.DateField()
    names = models.JSONField(default=list)
    members = models.JSONField(default=list)
    people = models.PositiveIntegerField()
    begun_at = models.DateTimeField(null=True)
    asked_at = models.DateTimeField(null=True)
    asked = models.PositiveIntegerField(null=True)

    class Meta:
        ordering = ("rollout", "number")
        constraints = (models.UniqueConstraint(fields=("rollout", "number"), name="one_wave_a_number"),)

    def __str__(self) -> str:
        """Return the number and the day."""
        return f"{self.number} {self.on}"


class Pause(models.Model):
    """That a roll-out rests: who paused it and when, and who went on."""

    rollout = models.ForeignKey(RollOut, models.CASCADE, related_name="pauses")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    resumed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    resumed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("rollout",), condition=Q(resumed_at__isnull=True), name="one_pause_at_a_time"
            ),
        )

    def __str__(self) -> str:
        """Return since when."""
        return f"paused {self.at:%Y-%m-%d}"


class Stop(models.Model):
    """That a roll-out ends before its last wave: nobody more is asked, nobody reminded. What was signed stays."""

    rollout = models.OneToOneField(RollOut, models.CASCADE, primary_key=True, related_name="stop")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return when."""
        return f"stopped {self.at:%Y-%m-%d}"
