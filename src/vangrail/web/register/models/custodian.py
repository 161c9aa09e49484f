"""Who holds the access to an account of the company."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person

WORDS = 200
"""Characters of a purpose or a note."""


class Custodian(models.Model):
    """That somebody holds an account: what for, and as what at the platform (its own word, such as Super admin).

    `admin` says whether they can add and remove others there. `confirmed_at` is when they last said that they still hold it and
    need to; `unneeded_at` that they asked to be taken off; `ended_at` that they no longer hold it. A row is never deleted.
    """

    account = models.ForeignKey(Account, models.CASCADE, related_name="custodians")
    person = models.ForeignKey(Person, models.CASCADE, related_name="holds")
    purpose = models.CharField(_("what for"), max_length=WORDS)
    role = models.CharField(_("role at the platform"), max_length=60, blank=True)
    admin = models.BooleanField(_("can add and remove others there"), default=True)
    added_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    unneeded_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("account", "added_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("account", "person"), condition=Q(ended_at__isnull=True), name="holds_an_account_once"
            ),
        )

    def __str__(self) -> str:
        """Return who holds it."""
        return str(self.person)
