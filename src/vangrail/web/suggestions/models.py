"""What staff would change in a clause: who said it, who supports it, and what was decided about it and why."""

import secrets

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person

TEXT = 1_000
"""Characters that a suggestion may have."""


def new_key() -> str:
    """Return a name for a suggestion: 64 random bits."""
    return secrets.token_urlsafe(8)


class Suggestion(models.Model):
    """A comment on a clause: what its author would change.

    `shows_name` lets other readers see whose it is, `credits_name` lets the list of changes say it; whoever decides always sees it.
    `due_at` is by when a decision was promised.
    """

    key = models.CharField(max_length=16, unique=True, default=new_key)
    once = models.CharField(max_length=64, unique=True, null=True)
    clause = models.CharField(max_length=60, db_index=True)
    language = models.CharField(max_length=5)
    text = models.TextField()
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="suggestions")
    shows_name = models.BooleanField(default=False)
    credits_name = models.BooleanField(default=False)
    at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(db_index=True)

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        """Return its clause and day."""
        return f"{self.clause} {self.at:%Y-%m-%d}"

    @property
    def state(self) -> str:
        """What became of it, worked out from its records: open, late, decided, merged or withdrawn."""
        for name in ("withdrawal", "merge", "decision"):
            if hasattr(self, name):
                return {"withdrawal": "withdrawn", "merge": "merged", "decision": "decided"}[name]
        return "late" if self.due_at < timezone.now() else "open"

    @property
    def is_open(self) -> bool:
        """Whether it waits for a decision."""
        return self.state in {"open", "late"}


class Support(models.Model):
    """That somebody would change the same. One each; taken back it is gone. Only how many there are is shown."""

    suggestion = models.ForeignKey(Suggestion, models.CASCADE, related_name="supports")
    person = models.ForeignKey(Person, models.CASCADE, related_name="supports")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("suggestion", "person"), name="one_support_each"),)

    def __str__(self) -> str:
        """Return what is supported, and not by whom."""
        return str(self.suggestion)


class Decision(models.Model):
    """What was decided, by whom and why."""

    OUTCOMES = (
        ("taken", _("We change it")),
        ("partly", _("We change a part of it")),
        ("already", _("It says so already")),
        ("no", _("It stays as it is")),
    )

    suggestion = models.OneToOneField(Suggestion, models.CASCADE, primary_key=True, related_name="decision")
    outcome = models.CharField(max_length=8, choices=OUTCOMES)
    reason = models.TextField()
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        """Return the outcome."""
        return self.outcome


class Merge(models.Model):
    """That a suggestion says the same as another one, which goes on with the support of both."""

    suggestion = models.OneToOneField(Suggestion, models.CASCADE, primary_key=True, related_name="merge")
    into = models.ForeignKey(Suggestion, models.CASCADE, related_name="merged")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return which one goes on."""
        return str(self.into)


class Withdrawal(models.Model):
    """That its author took a suggestion back."""

    suggestion = models.OneToOneField(Suggestion, models.CASCADE, primary_key=True, related_name="withdrawal")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return what was taken back."""
        return str(self.suggestion)


class Postponement(models.Model):
    """That a decision takes longer: until when, and why."""

    suggestion = models.ForeignKey(Suggestion, models.CASCADE, related_name="postponements")
    until = models.DateTimeField()
    why = models.CharField(max_length=300)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return why."""
        return self.why


class Reminder(models.Model):
    """That somebody was told that a decision is due soon, or that its time is over; each once for each promised day."""

    REASONS = (("soon", _("a decision is due within a week")), ("late", _("the promised time was over")))

    suggestion = models.ForeignKey(Suggestion, models.CASCADE, related_name="reminders")
    reason = models.CharField(max_length=8, choices=REASONS)
    due_at = models.DateTimeField()
    to = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("suggestion", "reason", "due_at"), name="one_reminder_a_reason"),
        )

    def __str__(self) -> str:
        """Return why."""
        return self.reason


class Forgotten(models.Model):
    """That it was forgotten who made a suggestion and who supported it; how many they were stays."""

    suggestion = models.OneToOneField(Suggestion, models.CASCADE, primary_key=True, related_name="forgotten")
    supporters = models.PositiveIntegerField()
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return how many there were."""
        return str(self.supporters)
