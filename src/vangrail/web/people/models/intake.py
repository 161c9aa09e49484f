"""Lists of people that were sent in and wait to be applied."""

from django.db import models
from django.utils import timezone

from vangrail.web.people.models.person import Person


class Intake(models.Model):
    """A list between its upload and the decision on it. `table` is emptied as soon as it is applied, dropped or a day old.

    A long one is applied by a worker: `asked` is which plan somebody asked it to do, `refused` the sentence with which that ended.
    Columns with what this product must not know (personal accounts, private addresses) are not in `table` either.
    """

    name = models.CharField(max_length=120)
    sent_by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    sent_at = models.DateTimeField(default=timezone.now)
    table = models.JSONField(default=dict)
    columns = models.JSONField(default=dict)
    absent_leave = models.BooleanField(default=False)
    asked_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField(null=True, blank=True)
    asked = models.JSONField(default=dict)
    begun_at = models.DateTimeField(null=True, blank=True)
    refused = models.CharField(max_length=300, blank=True)
    applied_at = models.DateTimeField(null=True, blank=True)
    dropped_at = models.DateTimeField(null=True, blank=True)
    counts = models.JSONField(default=dict)

    class Meta:
        ordering = ("-sent_at",)

    def __str__(self) -> str:
        """Return the file's name."""
        return self.name
