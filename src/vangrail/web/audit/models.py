"""Two chains of what happened. An entry is never changed or deleted; what was said beside it can be forgotten.

The common one is what auditors read. The closed one has the same form, and no page or table shows it, see `chains.py`.
"""

from django.db import models

from vangrail.decisions import chain


class Link(models.Model):
    """One thing that happened: its number, the moment, the kind, the salted digest of what was said, and the entry before.

    `digest` covers all of these. Triggers in the database refuse to change or delete an entry.
    """

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField(db_index=True)
    kind = models.CharField(max_length=80)
    said_digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64, unique=True)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        abstract = True
        ordering = ("seq",)
        indexes = (models.Index(fields=("kind", "seq"), name="audit_%(class)s_kind"),)

    def __str__(self) -> str:
        """Return the kind and the number."""
        return f"{self.seq} {self.kind}"


class Words(models.Model):
    """What was said: who did it, about what, and the details. It is erased when its time has come; the entry stays.

    `actor` and `subject` are names such as `people.person:12`; an empty actor is the program itself.
    """

    salt = models.CharField(max_length=32)
    actor = models.CharField(max_length=40, blank=True)
    subject = models.CharField(max_length=80, blank=True)
    said = models.JSONField(default=dict)

    class Meta:
        abstract = True
        indexes = (
            models.Index(fields=("actor", "entry"), name="audit_%(class)s_actor"),
            models.Index(fields=("subject", "entry"), name="audit_%(class)s_subject"),
        )

    def __str__(self) -> str:
        """Return who did something to what."""
        return f"{self.actor} {self.subject}"


class End(models.Model):
    """The end of a chain: one row, which whoever adds an entry locks until their transaction ends."""

    seq = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64, default=chain.ORIGIN)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        """Return it as it is printed and mailed: the number and the digest."""
        return f"{self.seq}:{self.digest}"


class Entry(Link):
    """An entry of the common chain."""


class Payload(Words):
    """What was said in the common chain."""

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, primary_key=True, related_name="payload")


class Head(End):
    """The end of the common chain."""


class ClosedEntry(Link):
    """An entry of the closed chain."""


class ClosedPayload(Words):
    """What was said in the closed chain."""

    entry = models.OneToOneField(ClosedEntry, on_delete=models.PROTECT, primary_key=True, related_name="payload")


class ClosedHead(End):
    """The end of the closed chain."""
