"""A post that the company prepares, with its text for each account and language."""

import hashlib

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person


def digest_of_text(text: str) -> str:
    """Return the SHA-256 of a text, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Draft(models.Model):
    """A post that the company prepares. Its texts, pictures and claims are rows of their own.

    `target_at` is when it is wanted out; `note` is for whoever approves and never goes out; `sources` says where its claims come
    from; `in_reply_to` is the address of a public post that it answers. That it was withdrawn is a record of its own.
    """

    title = models.CharField(_("title"), max_length=160)
    topic = models.CharField(_("topic"), max_length=60, blank=True, db_index=True)
    target_at = models.DateTimeField(_("when it should go out"), null=True, blank=True, db_index=True)
    note = models.TextField(_("note to the approver"), blank=True)
    sources = models.TextField(_("sources"), blank=True)
    in_reply_to = models.URLField(_("answers this post"), max_length=500, blank=True)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="drafts")
    made_at = models.DateTimeField(default=timezone.now)
    changed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        """Return the title."""
        return self.title

    @property
    def is_withdrawn(self) -> bool:
        """Whether somebody took it back."""
        return hasattr(self, "withdrawn")


class Withdrawal(models.Model):
    """That a draft was taken back: who, when and why."""

    draft = models.OneToOneField(Draft, models.CASCADE, primary_key=True, related_name="withdrawn")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    reason = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        """Return whose it is."""
        return f"{self.draft_id} withdrawn"


class Variant(models.Model):
    """The text of a draft for one account in one language.

    `based_on` is the text that it was translated from, and `based_on_digest` what that said then: when it says something else now,
    this one is stale.
    """

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="variants")
    account = models.ForeignKey(Account, models.PROTECT, related_name="variants")
    language = models.CharField(_("language"), max_length=5)
    text = models.TextField(_("text"), blank=True)
    based_on = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="translations")
    based_on_digest = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("draft", "account", "language"), name="one_text_an_account_and_language"),
        )

    def __str__(self) -> str:
        """Return the account and the language."""
        return f"{self.account}, {self.language}"

    @property
    def digest(self) -> str:
        """What it says, as a digest."""
        return digest_of_text(self.text)

    @property
    def is_stale(self) -> bool:
        """Whether what it was translated from says something else by now."""
        return self.based_on is not None and self.based_on.digest != self.based_on_digest
