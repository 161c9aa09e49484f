"""The crisis switch: what is held and what everybody is told, until when, and each thing that was done with it."""

from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.check import draft
from vangrail.web.people.models import Person

WHAT = 200
"""Characters for what happened, in one neutral sentence."""

TEXT = 1_000
"""Characters of a text in one language."""


class Switch(models.Model):
    """The one row that whoever turns the switch locks, so that two who press at the same moment turn it once."""

    turned_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return when it was last turned."""
        return f"{self.turned_at:%Y-%m-%d %H:%M}"


class Freeze(models.Model):
    """A freeze as it stands now. It holds while `until` lies ahead and needs nobody to end it; ending it sets `until` to now.

    It holds everything, or only `countries` (codes), company accounts (`accounts`: number to name) and, with `by_words`, what
    touches its `words`. `told` and `say` are by language. An exercise holds nothing and changes no answer.
    """

    what = models.CharField(_("what happened"), max_length=WHAT)
    countries = models.JSONField(default=list)
    accounts = models.JSONField(default=dict)
    words = models.JSONField(default=list)
    by_words = models.BooleanField(default=False)
    desk = models.CharField(_("desk"), max_length=20, default="crisis")
    told = models.JSONField(default=dict)
    say = models.JSONField(default=dict)
    exercise = models.BooleanField(default=False)
    started_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    started_at = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ("-started_at", "-pk")

    def __str__(self) -> str:
        """Return what happened."""
        return self.what

    @property
    def everything(self) -> bool:
        """Whether it holds everything."""
        return not (self.countries or self.accounts or self.by_words)

    @property
    def scope(self) -> tuple[object, ...]:
        """What it holds, to compare."""
        return (
            tuple(sorted(self.countries)),
            tuple(sorted(self.accounts)),
            tuple(sorted(self.words)) if self.by_words else (),
        )

    @property
    def holds(self) -> bool:
        """Whether it has not ended."""
        return self.until > timezone.now()

    def value(self) -> draft.Freeze:
        """Return it as the check takes it, its end on the company's clock."""
        return draft.Freeze(
            name=str(self.pk or ""),
            until=self.until.astimezone(ZoneInfo(settings.TIME_ZONE)),
            told=dict(self.told),
            desk=self.desk,
            say=dict(self.say),
            words=tuple(self.words),
            by_words=self.by_words,
            countries=tuple(self.countries),
            company_only=bool(self.accounts),
        )


class Turn(models.Model):
    """Something that was done with a freeze: who, when, what it was and became (`said`), and why. It is never changed."""

    KINDS = (
        ("started", _("started")),
        ("joined", _("pressed as well")),
        ("extended", _("extended")),
        ("narrowed", _("narrowed")),
        ("reworded", _("said in other words")),
        ("ended", _("ended")),
        ("expired", _("ended by itself")),
    )

    freeze = models.ForeignKey(Freeze, models.PROTECT, related_name="turns")
    kind = models.CharField(max_length=10, choices=KINDS)
    said = models.JSONField(default=dict)
    why = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        """Return what was done."""
        return self.kind
