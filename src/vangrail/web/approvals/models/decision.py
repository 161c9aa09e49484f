"""One yes or no, and what is said about each part of a post."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.approvals.models.handing import Guest
from vangrail.web.approvals.models.request import Request
from vangrail.web.people.models import Person

REASON = 1_000
"""Characters that a reason may have."""


class Decision(models.Model):
    """What somebody decided in a step, which counts from 0. `actor` is the person or guest, `seat` whose place they filled.

    Both are what the procedure calls people: a person's number, or `guest:` and a guest's.
    """

    request = models.ForeignKey(Request, models.CASCADE, related_name="decisions")
    step = models.PositiveSmallIntegerField()
    actor = models.CharField(max_length=40)
    seat = models.CharField(max_length=40)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    guest = models.ForeignKey(Guest, models.SET_NULL, null=True, related_name="decisions")
    yes = models.BooleanField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("request", "step", "actor"), name="one_decision_a_step_and_actor"),
        )

    def __str__(self) -> str:
        """Return who decided what."""
        return f"{self.name}: {'yes' if self.yes else 'no'}"

    @property
    def name(self) -> str:
        """Who decided, by name; nothing where they were forgotten."""
        who = self.by or self.guest
        return who.name if who else ""

    @property
    def instead_of(self) -> str:
        """The number of the person in whose place it was decided; nothing where it was their own."""
        return "" if self.seat == self.actor else self.seat


class Remark(models.Model):
    """Why a part of a post cannot go out like this: which part, the clause that says so, and the reason in words."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="remarks")
    part = models.CharField(max_length=120)
    clause = models.CharField(_("clause"), max_length=60)
    reason = models.CharField(_("what is wrong, and what would be right"), max_length=REASON)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return the part and the clause."""
        return f"{self.part}: {self.clause}"
