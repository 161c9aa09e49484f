"""Agreements between somebody and their manager. One holds once both have said yes, until a later one does."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person

NOTE = 300
"""Characters that a sentence of one's own may have."""


class Agreement(models.Model):
    """A proposal: for what kind of work, at which moments, and a sentence of one's own. It never changes; a new one is made."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="agreements")
    manager = models.ForeignKey(Person, models.CASCADE, related_name="+")
    kind = models.CharField(_("kind of work"), max_length=20)
    moments = models.JSONField(_("moments"), default=list)
    note = models.CharField(_("in your own words"), max_length=NOTE, blank=True)
    proposed_by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    proposed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-proposed_at", "-pk")

    def __str__(self) -> str:
        """Return whose it is."""
        return f"{self.person}"

    @property
    def awaited(self) -> Person:
        """Who has not said yes yet: the one of the two who did not propose it."""
        return self.manager if self.proposed_by_id == self.person_id else self.person


class Reply(models.Model):
    """What the other one said: yes, or what should be different. `words` are empty for a yes."""

    agreement = models.OneToOneField(Agreement, models.CASCADE, related_name="reply")
    by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    words = models.CharField(_("what should be different"), max_length=NOTE, blank=True)

    def __str__(self) -> str:
        """Return whose agreement it is about."""
        return str(self.agreement)
