"""What programs show to be let in."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person


class Token(models.Model):
    """A token that a program shows. Only its digest is kept: who loses it makes a new one."""

    SCOPES = [("check", _("check drafts"))]

    name = models.CharField(_("what it is for"), max_length=80)
    scope = models.CharField(_("may"), max_length=20, choices=SCOPES, default="check")
    digest = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    used_on = models.DateField(null=True, blank=True)
    """The last day on which it was shown: enough to see that nobody needs it any more, too little to follow anybody."""

    class Meta:
        ordering = ("-made_at",)

    def __str__(self) -> str:
        """Return what it is for."""
        return self.name


class Withdrawal(models.Model):
    """That a token no longer opens anything: who withdrew it, and when."""

    token = models.OneToOneField(Token, models.CASCADE, related_name="withdrawal")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return the token."""
        return str(self.token)
