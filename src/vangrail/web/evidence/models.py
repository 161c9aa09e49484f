"""Packs of evidence that somebody asked for, and the keys that signed them."""

import secrets

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person


def new_name() -> str:
    """Return a name for a file that nobody can guess."""
    return secrets.token_hex(16)


class SigningKey(models.Model):
    """A key that this site signs packs with: its public half (PEM), its fingerprint, and since when. No private half is here."""

    fingerprint = models.CharField(max_length=64, unique=True)
    public = models.TextField()
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-since", "-pk")

    def __str__(self) -> str:
        """Return the fingerprint."""
        return self.fingerprint


class Pack(models.Model):
    """That somebody asked for a pack, about which days and with or without names; then when it was made, and until when it is kept.

    `digest` is the SHA-256 of the file, `head` the end of the records that is in it, and `whole` what reading them found.
    """

    name = models.CharField(max_length=32, unique=True, default=new_name)
    since = models.DateField(_("from"), null=True, blank=True)
    until = models.DateField(_("up to and including"), null=True, blank=True)
    named = models.BooleanField(default=True)
    asked_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    made_at = models.DateTimeField(null=True)
    size = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)
    head = models.CharField(max_length=90, blank=True)
    whole = models.BooleanField(default=False)
    gone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-asked_at", "-pk")

    def __str__(self) -> str:
        """Return its number."""
        return f"pack {self.pk}"

    @property
    def ready(self) -> bool:
        """Whether it can be downloaded."""
        return self.made_at is not None and self.gone_at is None
