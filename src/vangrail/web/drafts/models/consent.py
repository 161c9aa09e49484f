"""That people agreed to what goes out about them: in a picture, or in words."""

from datetime import date
from typing import cast

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vangrail.web.drafts.models.draft import Draft
from vangrail.web.drafts.models.picture import Picture
from vangrail.web.people.models import Person


class Consent(models.Model):
    """That somebody agreed to be in a picture, or in the words of a draft: who, when, where that is kept, until when.

    It is about a picture or about a draft, never both. Of a draft, `words` is a digest of what it said when this was last written.
    """

    KINDS = (("colleague", _("a colleague")), ("customer", _("a customer")), ("other", _("somebody else")))

    picture = models.ForeignKey(Picture, models.CASCADE, null=True, blank=True, related_name="consents")
    draft = models.ForeignKey(Draft, models.CASCADE, null=True, blank=True, related_name="consents")
    kind = models.CharField(_("who is it?"), max_length=10, choices=KINDS)
    name = models.CharField(_("name"), max_length=120)
    agreed_on = models.DateField(_("agreed on"))
    kept = models.CharField(_("where the agreement is kept"), max_length=200)
    expires = models.DateField(_("last day it holds"), null=True, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)
    words = models.CharField(max_length=64, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=Q(picture__isnull=False, draft__isnull=True) | Q(picture__isnull=True, draft__isnull=False),
                name="consent_to_a_picture_or_to_words",
            ),
        )

    def __str__(self) -> str:
        """Return whom it is about."""
        return self.name

    @property
    def post(self) -> Draft:
        """The draft that somebody is in."""
        return self.picture.draft if self.picture else cast("Draft", self.draft)

    @property
    def whose(self) -> str:
        """Who agreed, as it is compared: however the name is written, and whoever has no name any more is somebody else."""
        letters = " ".join(self.name.casefold().split())
        return letters if letters.strip("… ") else f"{self.pk}"

    def holds(self, on: date) -> bool:
        """Whether it holds on a day."""
        return self.taken_back_at is None and (self.expires is None or on <= self.expires)
