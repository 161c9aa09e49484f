"""When a clause is looked at again and why, and what came of it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person


class Review(models.Model):
    """That a clause is to be looked at by a day. Without a clause it is the whole policy; without `by`, the policy's own date."""

    TRIGGERS = (
        ("date", _("its date has come")),
        ("platform", _("a platform changed")),
        ("law", _("the law changed")),
        ("incident", _("something happened")),
        ("questions", _("many questions")),
    )

    clause = models.SlugField(max_length=80, blank=True)
    due = models.DateField(db_index=True)
    trigger = models.CharField(max_length=20, choices=TRIGGERS, default="date")
    note = models.TextField(blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("due", "clause", "pk")

    def __str__(self) -> str:
        """Return what is looked at, and by when."""
        return f"{self.clause or 'policy'} {self.due}"


class Outcome(models.Model):
    """What came of a review, and when it is next."""

    DECISIONS = (
        ("keep", _("keep it as it is")),
        ("change", _("change it")),
        ("drop", _("drop it")),
    )

    review = models.OneToOneField(Review, models.PROTECT, primary_key=True, related_name="outcome")
    decision = models.CharField(max_length=20, choices=DECISIONS)
    note = models.TextField(blank=True)
    next = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return what was decided about what."""
        return f"{self.review}: {self.decision}"
