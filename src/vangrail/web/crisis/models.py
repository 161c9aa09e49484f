"""What stands beside a freeze: the steps of the first hour, decisions, who takes part in an exercise, calls of the press."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person
from vangrail.web.policies.models import Freeze

TEXT = 500
"""Characters of a decision, of what was learned, and of what follows."""


class Step(models.Model):
    """Something to do in the first hour: by which desk and until when, who took it, and who did it when."""

    freeze = models.ForeignKey(Freeze, models.PROTECT, related_name="steps")
    name = models.CharField(max_length=20)
    desk = models.CharField(max_length=20)
    due_at = models.DateTimeField()
    owner = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    done_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("due_at", "pk")
        constraints = (models.UniqueConstraint(fields=("freeze", "name"), name="one_step_a_name"),)

    def __str__(self) -> str:
        """Return its name."""
        return self.name

    @property
    def is_late(self) -> bool:
        """Whether its time is over and nobody has done it."""
        return self.done_at is None and self.due_at < timezone.now()


class Note(models.Model):
    """A decision with its time, or something that was learned afterwards."""

    KINDS = (("decision", _("decision")), ("learned", _("what we learned")))

    freeze = models.ForeignKey(Freeze, models.PROTECT, related_name="notes")
    kind = models.CharField(max_length=10, choices=KINDS)
    text = models.CharField(max_length=TEXT)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        """Return its kind."""
        return self.kind


class FollowUp(models.Model):
    """Something that is done afterwards so that it goes better next time: by whom and until which day."""

    freeze = models.ForeignKey(Freeze, models.PROTECT, related_name="follow_ups")
    text = models.CharField(_("what"), max_length=TEXT)
    owner = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    due = models.DateField(_("until"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    done_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("due", "pk")

    def __str__(self) -> str:
        """Return what is done."""
        return self.text


class Participant(models.Model):
    """Somebody who takes part in an exercise; nobody else sees anything of it."""

    freeze = models.ForeignKey(Freeze, models.CASCADE, related_name="participants")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("freeze", "person"), name="takes_part_once"),)

    def __str__(self) -> str:
        """Return who it is."""
        return str(self.person)


class Answered(models.Model):
    """How many checks were answered while a freeze held. Written in batches at a random time; few are not shown."""

    freeze = models.OneToOneField(Freeze, models.CASCADE, primary_key=True, related_name="answered")
    number = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        """Return the number."""
        return str(self.number)


class MediaCall(models.Model):
    """That a journalist asked somebody and the press desk was warned. What was asked and by whom stands in the mail only."""

    at = models.DateTimeField(default=timezone.now, db_index=True)
    desk = models.CharField(max_length=20)
    warned = models.PositiveSmallIntegerField(default=0)
    once = models.CharField(max_length=40, unique=True)
    taken_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        """Return when it was."""
        return f"{self.at:%Y-%m-%d %H:%M}"
