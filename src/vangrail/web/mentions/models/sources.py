"""Where mentions come from: saved searches on brand terms, sources and how the last looks went, and what waits to be read."""

from typing import Final

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person


class SavedSearch(models.Model):
    """What is listened for: terms of the policy's own brands, why, whose search it is, and after how many days what it found goes.

    Everybody who works here may read it. It never holds a person's name: `forms.py` and `actions` take terms of the policy only.
    """

    name = models.CharField(_("name"), max_length=80)
    terms = models.JSONField(_("brand terms"), default=list)
    purpose = models.CharField(_("purpose"), max_length=300)
    owner = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("owner"))
    days = models.PositiveSmallIntegerField(_("kept for days"), default=90)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("name", "pk")

    def __str__(self) -> str:
        """Return its name."""
        return self.name


STAFF_DAYS: Final = 90
"""For how many days it is kept what colleagues hand over."""


class Source(models.Model):
    """A place that is listened to for one saved search. `secret` names a setting outside the database, never what it holds.

    What colleagues hand over comes in under one source of the kind `staff`, which belongs to no search and is never stopped.
    `cursor`, `faults` and `next_at` are where the looking stands: how far it read, how often in a row it failed, when it goes on.
    """

    KINDS = (
        ("feed", _("feed (RSS or Atom)")),
        ("mastodon_tag", _("Mastodon, a tag")),
        ("mastodon_search", _("Mastodon, a search")),
        ("bluesky", _("Bluesky, a search")),
        ("hook", _("incoming messages (webhook)")),
        ("mail", _("mailbox")),
        ("table", _("table (CSV)")),
        ("staff", _("handed over by staff")),
    )
    LOOKED_AT = ("feed", "mastodon_tag", "mastodon_search", "bluesky", "mail")

    kind = models.CharField(_("kind"), max_length=16, choices=KINDS)
    name = models.CharField(_("name"), max_length=80)
    address = models.CharField(_("address"), max_length=500, blank=True)
    secret = models.CharField(_("name of the secret"), max_length=80, blank=True)
    search = models.ForeignKey(SavedSearch, models.PROTECT, null=True, blank=True, related_name="sources")
    minutes = models.PositiveSmallIntegerField(_("looked at every so many minutes"), default=15)
    cursor = models.JSONField(default=dict)
    faults = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    stopped_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    stopped_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("name", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("kind",), condition=Q(kind="staff", stopped_at=None), name="one_door_for_staff"
            ),
        )

    def __str__(self) -> str:
        """Return its name."""
        return self.name

    @property
    def called(self) -> str:
        """Its name as a page shows it: the one for what colleagues hand over, which nobody named, in the language of the page."""
        return gettext("Colleagues") if self.kind == "staff" else self.name

    @property
    def terms(self) -> tuple[str, ...]:
        """The brand terms of its search; what colleagues hand over needs none."""
        return tuple(self.search.terms) if self.search else ()

    @property
    def days(self) -> int:
        """For how many days it is kept what comes in here."""
        return self.search.days if self.search else STAFF_DAYS


class Look(models.Model):
    """One look at a source: how many mentions it gave, how many of them were new, and why it failed, in one word and one line.

    `dropped` is how many named none of the search's terms. Nothing else is kept of those.
    """

    source = models.ForeignKey(Source, models.CASCADE, related_name="looks")
    at = models.DateTimeField(default=timezone.now)
    found = models.PositiveIntegerField(default=0)
    new = models.PositiveIntegerField(default=0)
    dropped = models.PositiveIntegerField(default=0)
    fault = models.CharField(max_length=16, blank=True)
    line = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("-pk",)
        indexes = (models.Index(fields=("source", "-id"), name="look_of_source"),)

    def __str__(self) -> str:
        """Return what came of it."""
        return self.fault or str(self.found)


class Raw(models.Model):
    """Something that arrived and waits to be read: the intake takes as much as comes, reading takes its time.

    Who asked to be left out was dropped before this row was written. `item` holds no author, only the keyed digest of one. What
    cannot be read is put aside (`aside_at`, with the kind of fault in `why`), so that the others go on.
    """

    source = models.ForeignKey(Source, models.CASCADE, related_name="+")
    item = models.JSONField()
    at = models.DateTimeField(default=timezone.now)
    aside_at = models.DateTimeField(null=True, blank=True)
    why = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return when it arrived."""
        return f"{self.at:%Y-%m-%d %H:%M}"


class LeftOut(models.Model):
    """An author who asked to be left out: a keyed digest, linked to nobody, of which the key stands outside the database."""

    author = models.CharField(max_length=32, primary_key=True)
    on = models.DateField(default=timezone.localdate)

    def __str__(self) -> str:
        """Say nothing about who it is."""
        return "left out"
