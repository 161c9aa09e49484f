"""When the credentials of an account were changed, when they have to be, and what the vault says about it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person
from vangrail.web.register.models.custodian import WORDS

REASONS = (
    ("due", _("its time was over")),
    ("leaver", _("somebody left")),
    ("breach", _("somebody else may have it")),
    ("role_change", _("somebody got other work")),
    ("first", _("the first time that it is written down")),
)


class Rotation(models.Model):
    """That somebody changed a credential: which kind, when, why, and what proves it (a ticket, a version). Never the secret."""

    CREDENTIALS = (
        ("password", _("the password")),
        ("factor", _("the second factor")),
        ("codes", _("the recovery codes")),
        ("access", _("who has access: the list was gone through and cut")),
        ("token", _("the access of a tool")),
        ("sessions", _("who is signed in: everybody was signed out")),
    )

    account = models.ForeignKey(Account, models.CASCADE, related_name="rotations")
    credential = models.CharField(_("what was changed"), max_length=10, choices=CREDENTIALS, default="password")
    reason = models.CharField(_("why"), max_length=12, choices=REASONS, default="due")
    at = models.DateTimeField(_("when"), default=timezone.now)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    proof = models.CharField(_("how somebody can see that it was"), max_length=WORDS)
    written_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        """Return what was changed."""
        return str(self.get_credential_display())


class Demand(models.Model):
    """That something happened after which the credentials are changed at once. A rotation at that time or later answers it."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="demands")
    reason = models.CharField(_("why"), max_length=12, choices=REASONS)
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    until = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        """Return the reason."""
        return str(self.get_reason_display())


class Reading(models.Model):
    """What the vault said about an entry: when it was last changed, in which version, and what else may be known of it.

    Metadata only. `flags` are true or false; `trouble` is the sentence in the place of an answer. One row an account, the newest.
    """

    account = models.OneToOneField(Account, models.CASCADE, primary_key=True, related_name="reading")
    read_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(null=True, blank=True)
    flags = models.JSONField(default=dict)
    trouble = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        """Return the version."""
        return str(self.version or "")
