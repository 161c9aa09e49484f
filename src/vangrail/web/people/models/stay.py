"""Earlier stays of people who came back."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models.person import Person


class Stay(models.Model):
    """A time that somebody worked here and that is over. The present one stands in `Person`, and begins clean."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="stays")
    kind = models.CharField(_("kind"), max_length=20, choices=Person.KINDS)
    agency = models.CharField(_("agency"), max_length=120, blank=True)
    joined = models.DateField(_("first day"))
    left = models.DateField(_("first day away"))
    closed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    closed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("joined",)

    def __str__(self) -> str:
        """Return the two days."""
        return f"{self.joined} – {self.left}"
