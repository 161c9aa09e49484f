"""What programs show to be let in, and what they asked for once."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person


class Token(models.Model):
    """A token that a program shows. Only its digest is kept: who loses it makes a new one.

    `person` is whom it acts for, who made it for themselves; without one it acts as itself. After `until` it opens nothing.
    """

    name = models.CharField(_("what it is for"), max_length=80)
    scopes = models.JSONField(_("may"), default=list)
    digest = models.CharField(max_length=64, unique=True)
    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="tokens")
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    until = models.DateField(_("last day"), null=True, blank=True)
    used_on = models.DateField(null=True, blank=True)
    """The last day on which it was shown: enough to see that nobody needs it any more, too little to follow anybody."""

    class Meta:
        ordering = ("-made_at",)

    def __str__(self) -> str:
        """Return what it is for."""
        return self.name

    @property
    def is_over(self) -> bool:
        """Whether its last day has passed."""
        return self.until is not None and self.until < timezone.localdate()


class Withdrawal(models.Model):
    """That a token no longer opens anything: who withdrew it, and when."""

    token = models.OneToOneField(Token, models.CASCADE, related_name="withdrawal")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return the token."""
        return str(self.token)


class Repeat(models.Model):
    """That a program asked for something once under a key of its own: `asked` is a digest of what, `made` names what came of it.

    The same again gives the same, however often it is sent. It is forgotten after a week.
    """

    token = models.ForeignKey(Token, models.CASCADE, related_name="repeats")
    key = models.CharField(max_length=64)
    asked = models.CharField(max_length=64)
    made = models.CharField(max_length=120, blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("token", "key"), name="one_repeat_a_key"),)

    def __str__(self) -> str:
        """Return what came of it."""
        return self.made
