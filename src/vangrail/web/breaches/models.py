"""What happens with a clock: an account that somebody else may have, or the rehearsal of it."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person

WORDS = 1_000
"""Characters of what was missing and of what was learned."""


class Run(models.Model):
    """One time that the card was followed: in earnest (`real`) or as a rehearsal, from `started_at` to `stopped_at`.

    `missing` are names of what was missing, from the library; `more` is what else, and what goes otherwise next time.
    """

    account = models.ForeignKey(Account, models.CASCADE, related_name="breach_runs")
    real = models.BooleanField(default=False)
    started_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    started_at = models.DateTimeField(default=timezone.now)
    stopped_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    stopped_at = models.DateTimeField(null=True, blank=True)
    missing = models.JSONField(default=list)
    more = models.CharField(_("what else, and what goes otherwise next time"), max_length=WORDS, blank=True)

    class Meta:
        ordering = ("-started_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("account",), condition=Q(stopped_at__isnull=True), name="one_breach_run_at_a_time"
            ),
        )

    def __str__(self) -> str:
        """Return the account and the day."""
        return f"{self.account}, {self.started_at:%Y-%m-%d}"


class Tick(models.Model):
    """That a step was done: by whom, and when."""

    run = models.ForeignKey(Run, models.CASCADE, related_name="ticks")
    step = models.CharField(max_length=20)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("at", "pk")
        constraints = (models.UniqueConstraint(fields=("run", "step"), name="one_tick_a_step"),)

    def __str__(self) -> str:
        """Return the step."""
        return self.step
