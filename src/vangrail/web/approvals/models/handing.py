"""Deciding for somebody else: handed over for a while, or asked as a guest for one post."""

from datetime import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.approvals.models.request import Request
from vangrail.web.people.models import Person


class Delegation(models.Model):
    """Somebody hands their decisions over from a moment until another one. It ends by itself, or earlier."""

    giver = models.ForeignKey(Person, models.CASCADE, related_name="handed_over")
    taker = models.ForeignKey(Person, models.CASCADE, related_name="taken_over", verbose_name=_("to whom"))
    begins = models.DateTimeField()
    ends = models.DateTimeField()
    made_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("begins", "pk")

    def __str__(self) -> str:
        """Return from whom to whom."""
        return f"{self.giver} → {self.taker}"


class Guest(models.Model):
    """Somebody without an account who is asked to decide about one post, in the place of who asked them.

    Nothing secret is kept: the link they get is signed with the site's key. `ended_at` is when it was taken back.
    """

    request = models.ForeignKey(Request, models.CASCADE, related_name="guests")
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail address at work"), max_length=254)
    language = models.CharField(_("language"), max_length=5)
    reason = models.CharField(_("what you ask them to look at"), max_length=300)
    asked_by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return the name."""
        return self.name

    @property
    def actor(self) -> str:
        """What the procedure calls them."""
        return f"guest:{self.pk}"

    def holds(self, at: datetime) -> bool:
        """Whether their link opens something at a moment."""
        return self.ended_at is None and at < self.expires_at
