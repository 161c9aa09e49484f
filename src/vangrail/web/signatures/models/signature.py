"""What somebody signed. A row is never changed, and goes only after its words in the chain were erased."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vangrail.web.audit.models import Entry
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Version

WAYS = (
    ("account", _("signed in")),
    ("link", _("by a personal link")),
    ("code", _("by a printed code")),
    ("entrance", _("without an account, at an entrance")),
    ("agency", _("by the word of their agency")),
)
"""How somebody came to the page."""

AUDIENCES = (
    ("personal", _("everybody, on their own accounts")),
    ("corporate", _("who posts for the company")),
    ("third_party", _("who works here through another company")),
)
"""The readers who sign."""


class Signature(models.Model):
    """That somebody read and understood a version, as a reader of some kind, in a language.

    `text_digest` is the SHA-256 of the text as Markdown, which anybody can make again from the version. `answers` holds the
    questions that were asked and what was answered, wrong ones first, by their places in the clause. `stay` counts the earlier
    times that the person worked here: who comes back signs again.
    """

    person = models.ForeignKey(Person, models.PROTECT, related_name="signatures")
    version = models.ForeignKey(Version, models.PROTECT, related_name="signatures")
    audience = models.CharField(max_length=20, choices=AUDIENCES)
    stay = models.PositiveSmallIntegerField(default=0)
    language = models.CharField(max_length=5)
    text_digest = models.CharField(max_length=64)
    answers = models.JSONField(default=list)
    way = models.CharField(max_length=10, choices=WAYS)
    at = models.DateTimeField(db_index=True)
    entry = models.OneToOneField(Entry, models.PROTECT, related_name="signature")

    class Meta:
        ordering = ("-at", "-pk")
        constraints = (models.UniqueConstraint(fields=("person", "version", "audience", "stay"), name="signed_once"),)
        indexes = (
            # Dashboards count who signed a version, and in which stay, without reading the rows.
            models.Index(fields=("audience", "version", "person", "at"), name="signature_counts"),
        )

    def __str__(self) -> str:
        """Return who signed what."""
        return f"{self.person} {self.version}"
