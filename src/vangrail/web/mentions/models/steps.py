"""What became of a mention: each step is a record with who and when."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.mentions.models.mention import Mention
from vangrail.web.people.models import Person

NOTE = 1_000
"""Characters of a note to colleagues."""


class Claim(models.Model):
    """That somebody takes care of a mention, until they let go of it or hand it over."""

    mention = models.ForeignKey(Mention, models.CASCADE, related_name="claims")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    released_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return who."""
        return str(self.by)


class HandOver(models.Model):
    """That a mention went to another desk, with what that desk needs to know and the situation it is for them."""

    mention = models.ForeignKey(Mention, models.CASCADE, related_name="handovers")
    desk_before = models.CharField(max_length=20)
    desk = models.CharField(max_length=20)
    situation = models.CharField(max_length=30)
    note = models.CharField(max_length=NOTE)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return where it went."""
        return self.desk


class Answer(models.Model):
    """That a mention was answered in public: with which approved reply, in which language, and where it can be read."""

    mention = models.ForeignKey(Mention, models.CASCADE, related_name="answers")
    reply = models.CharField(max_length=60, blank=True)
    text = models.TextField(blank=True)
    language = models.CharField(max_length=5, blank=True)
    address = models.CharField(max_length=1000, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return the reply."""
        return self.reply or self.language


class Escalation(models.Model):
    """That a mention's clock ran out, so that the desk's deputy was told."""

    mention = models.OneToOneField(Mention, models.CASCADE, primary_key=True, related_name="escalation")
    to = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return to whom it went."""
        return str(self.to)


class Closing(models.Model):
    """How a mention ended. `note` stays with the team; `told` is the sentence for whoever handed it over."""

    OUTCOMES = (
        ("answered", _("It was answered")),
        ("helped", _("It was solved with the customer")),
        ("known", _("It was known already")),
        ("left", _("It needed no answer")),
        ("passed", _("It was given to somebody outside the company")),
        ("not_ours", _("It was not about us")),
    )

    mention = models.OneToOneField(Mention, models.CASCADE, primary_key=True, related_name="closing")
    outcome = models.CharField(_("outcome"), max_length=10, choices=OUTCOMES)
    note = models.CharField(_("note for the team"), max_length=NOTE, blank=True)
    told = models.CharField(_("sentence for who handed it over"), max_length=NOTE, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return the outcome."""
        return self.outcome
