"""Ways in for people without an account, and who came by them. There is no field for anybody's personal account."""

from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person, Site
from vangrail.web.policies.models import Version

OPENS = [
    ("read", _("read the policy")),
    ("check", _("check a post")),
    ("hand", _("hand over something they saw")),
    ("sign", _("sign the policy")),
]
"""What an entrance can be for."""


class Entrance(models.Model):
    """A link and a picture to scan, at a site or for an agency, until a day. Its codes are made from `id` and `nonce`."""

    site = models.ForeignKey(Site, models.PROTECT, null=True, blank=True, related_name="entrances")
    agency = models.CharField(_("agency"), max_length=80, blank=True)
    opens = models.JSONField(default=list)
    nonce = models.CharField(max_length=8)
    expires = models.DateField(_("last day"))
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("expires", "pk")

    def __str__(self) -> str:
        """Return for whom it is: the agency, the site, or both."""
        return " · ".join(part for part in (self.agency, self.site.name if self.site else "") if part)

    def is_open(self, today: date) -> bool:
        """Whether it lets anybody in on this day."""
        return self.expires >= today and not hasattr(self, "ending")


class Ending(models.Model):
    """That an entrance was closed before its last day: who closed it, and when."""

    entrance = models.OneToOneField(Entrance, models.CASCADE, related_name="ending")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return the entrance."""
        return str(self.entrance)


class Guest(models.Model):
    """That somebody came by an entrance: who they are among the people, and the number that their agency has for them."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="guest")
    entrance = models.ForeignKey(Entrance, models.PROTECT, related_name="guests")
    number = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return the person."""
        return str(self.person)


class Word(models.Model):
    """That an agency said of its people that they read and understood a version: who said it, when, and of how many."""

    entrance = models.ForeignKey(Entrance, models.PROTECT, related_name="words")
    version = models.ForeignKey(Version, models.PROTECT, related_name="+")
    language = models.CharField(max_length=5)
    name = models.CharField(max_length=120)
    people = models.ManyToManyField(Person, related_name="vouched_for")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-at",)

    def __str__(self) -> str:
        """Return who said it."""
        return self.name
