"""How an account is kept safe: its second factors, where its recovery leads, which tools have access, and when somebody looked."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person
from vangrail.web.register.models.custodian import WORDS


class Keeping(models.Model):
    """What is known of an account beside its custodians.

    `recovery` says whose the recovery address is; the address itself is kept only where it is at the company's own domains.
    `recovery_page` is the platform's page for an account that was taken over, where the library knows none or somebody found a
    better one. `vault` is how the vault is asked, `entry` the name of the entry there, `link` the page on which somebody opens
    it. `days` between two rotations is empty where the sector's cadence holds.
    """

    RECOVERY = (
        ("company", _("an address of the company")),
        ("personal", _("somebody’s own address")),
        ("none", _("there is none")),
    )
    VAULTS = (
        ("openbao", _("OpenBao or HashiCorp Vault, asked by this site")),
        ("link", _("another vault: a person says when it changed")),
    )

    account = models.OneToOneField(Account, models.CASCADE, primary_key=True, related_name="keeping")
    recovery = models.CharField(_("recovery address"), max_length=10, choices=RECOVERY, blank=True)
    recovery_address = models.EmailField(_("which one"), max_length=254, blank=True)
    recovery_page = models.URLField(_("page where it is got back"), max_length=300, blank=True)
    vault = models.CharField(_("vault"), max_length=40, choices=VAULTS, blank=True)
    entry = models.CharField(_("name of the entry"), max_length=WORDS, blank=True)
    link = models.URLField(_("page of the entry"), max_length=300, blank=True)
    days = models.PositiveIntegerField(_("days between two rotations"), null=True, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return whose it is."""
        return str(self.account)


class Factor(models.Model):
    """A second factor: of which kind, how many of it, on what, and in which place its recovery codes lie (never the codes)."""

    KINDS = (
        ("key", _("a security key")),
        ("passkey", _("a passkey")),
        ("app", _("codes from an app")),
        ("prompt", _("a prompt on a device")),
        ("text", _("codes by text message")),
        ("mail", _("codes by e-mail")),
    )
    DEVICES = (
        ("key", _("a key")),
        ("company_phone", _("a phone of the company")),
        ("company_computer", _("a computer of the company")),
        ("vault", _("the vault")),
        ("company_mail", _("a mailbox of the company")),
        ("private_phone", _("somebody’s own phone")),
    )

    account = models.ForeignKey(Account, models.CASCADE, related_name="factors")
    kind = models.CharField(_("kind"), max_length=10, choices=KINDS)
    device = models.CharField(_("on what"), max_length=20, choices=DEVICES)
    number = models.PositiveSmallIntegerField(_("how many"), default=1)
    place = models.CharField(_("where its recovery codes lie"), max_length=WORDS, blank=True)
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    added_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("account", "added_at", "pk")

    def __str__(self) -> str:
        """Return its kind."""
        return str(self.get_kind_display())


class Tool(models.Model):
    """A tool that is connected to an account: what it may do there, and when somebody last looked whether it should."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="tools")
    name = models.CharField(_("name"), max_length=120)
    may = models.CharField(_("what it may do"), max_length=WORDS)
    looked_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    looked_at = models.DateTimeField(null=True, blank=True)
    added_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("account", "name", "pk")

    def __str__(self) -> str:
        """Return its name."""
        return self.name


class Verification(models.Model):
    """That somebody looked at the platform itself, and what stands here is what they found there."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="verifications")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    note = models.CharField(_("what was found"), max_length=WORDS, blank=True)

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        """Return the day."""
        return f"{self.at:%Y-%m-%d}"
