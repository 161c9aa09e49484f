"""Facts that may be claimed, and which drafts claim them."""

from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.drafts.models.draft import Draft
from vangrail.web.people.models import Person


class Fact(models.Model):
    """Something that the company may say of itself, with where it comes from, who approved it, and the last day it holds."""

    text = models.TextField(_("the fact"))
    wording = models.JSONField(_("how to say it"), default=dict)
    source = models.CharField(_("where it comes from"), max_length=300)
    topic = models.CharField(_("topic"), max_length=60, blank=True)
    expires = models.DateField(_("last day it holds"), db_index=True)
    approved_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    approved_at = models.DateTimeField(default=timezone.now)
    taken_back_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    taken_back_at = models.DateTimeField(null=True, blank=True)
    replaces = models.OneToOneField("self", models.SET_NULL, null=True, blank=True, related_name="replaced_by")

    class Meta:
        ordering = ("expires", "pk")

    def __str__(self) -> str:
        """Return the beginning of it."""
        return self.text[:80]

    def holds(self, on: date) -> bool:
        """Whether it may be claimed on a day."""
        return self.taken_back_at is None and on <= self.expires


class Claim(models.Model):
    """That a draft leans on a fact."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="claims")
    fact = models.ForeignKey(Fact, models.PROTECT, related_name="claims")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("draft", "fact"), name="one_claim_a_fact"),)

    def __str__(self) -> str:
        """Return which fact."""
        return f"{self.draft_id} claims {self.fact_id}"
