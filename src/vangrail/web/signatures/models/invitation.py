"""That somebody was asked to sign, and reminded."""

from django.db import models
from django.utils import timezone

from vangrail.web.people.models import Person
from vangrail.web.policies.models import Version
from vangrail.web.signatures.models.rollout import Wave


class Invitation(models.Model):
    """That somebody was asked to sign a version: in a wave, or because they are new here.

    Its link and its printed code are made from `id` and `nonce` and kept nowhere; both end on `expires`. `remind_on` is the day of
    the next reminder, empty when there is none. There is no mark that a mail was opened or a page was looked at.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="invitations")
    version = models.ForeignKey(Version, models.PROTECT, related_name="invitations")
    wave = models.ForeignKey(Wave, models.SET_NULL, null=True, related_name="invitations")
    stay = models.PositiveSmallIntegerField(default=0)
    nonce = models.CharField(max_length=8)
    at = models.DateTimeField(default=timezone.now)
    due = models.DateField()
    expires = models.DateField()
    remind_on = models.DateField(null=True)

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("person", "version", "stay"), name="asked_once"),)
        indexes = (
            models.Index(
                fields=("remind_on",), name="invitation_reminders", condition=models.Q(remind_on__isnull=False)
            ),
        )

    def __str__(self) -> str:
        """Return who was asked to sign what."""
        return f"{self.person} {self.version}"


class Reminder(models.Model):
    """That somebody was reminded: the number of the reminder, and when."""

    invitation = models.ForeignKey(Invitation, models.CASCADE, related_name="reminders")
    number = models.PositiveSmallIntegerField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("invitation", "number"), name="reminded_once"),)

    def __str__(self) -> str:
        """Return the number."""
        return f"{self.number}"
