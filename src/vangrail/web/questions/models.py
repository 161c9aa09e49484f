"""What was asked of a desk, what was answered, and what the clause's owner decided. The draft stands apart and is forgotten."""

import secrets

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person


def new_key() -> str:
    """Return a name for a question that nobody can guess: 128 random bits."""
    return secrets.token_urlsafe(16)


class Question(models.Model):
    """Something asked of a desk about a draft (`ask`), or an answer of the check that somebody finds wrong (`contest`).

    `asker` is only there when they ticked their name; whoever did not reads the answer with a code, of which `receipt` is a keyed
    digest. `once` keeps a form that was sent twice from asking twice. `answers` is who was asked first, `stands_in` says that the
    desk had nobody. `clause`, `rule` and `level` are there when they were ticked.
    """

    KINDS = (("ask", _("asked")), ("contest", _("found wrong")))

    key = models.CharField(max_length=32, unique=True, default=new_key)
    kind = models.CharField(max_length=8, choices=KINDS, default="ask")
    desk = models.CharField(max_length=20)
    clause = models.CharField(max_length=60, blank=True)
    rule = models.CharField(max_length=80, blank=True)
    level = models.CharField(max_length=6, blank=True)
    language = models.CharField(max_length=5)
    asker = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="questions")
    receipt = models.CharField(max_length=64, blank=True, db_index=True)
    once = models.CharField(max_length=64, unique=True)
    answers = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    stands_in = models.BooleanField(default=False)
    asked_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField()

    class Meta:
        ordering = ("due_at", "pk")
        indexes = (models.Index(fields=("desk", "due_at")),)

    def __str__(self) -> str:
        """Return the desk and the moment."""
        return f"{self.desk} {self.asked_at:%Y-%m-%d %H:%M}"

    @property
    def is_answered(self) -> bool:
        """Whether there is an answer."""
        return hasattr(self, "answer")

    @property
    def is_late(self) -> bool:
        """Whether the promised time is over and nobody has answered."""
        return not self.is_answered and self.due_at < timezone.now()


class Sent(models.Model):
    """What somebody ticked to send along, and what they wrote to the desk. The row goes when its time has come.

    `thread` is what their draft answers: what somebody else wrote.
    """

    question = models.OneToOneField(Question, models.CASCADE, primary_key=True, related_name="sent")
    text = models.TextField(blank=True)
    marked = models.TextField(blank=True)
    thread = models.TextField(blank=True)
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        """Return whose it is, and nothing of what it says."""
        return f"sent with {self.question_id}"


class Answer(models.Model):
    """What a desk answered: who and when."""

    question = models.OneToOneField(Question, models.PROTECT, primary_key=True, related_name="answer")
    text = models.TextField()
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return which question it answers."""
        return f"answer to {self.question_id}"


class Decision(models.Model):
    """What a clause's owner decided about a rule that somebody found wrong."""

    OUTCOMES = (
        ("stays", _("The rule stays as it is")),
        ("change", _("The rule will change")),
        ("silenced", _("The rule is silent until a day")),
    )

    question = models.OneToOneField(Question, models.PROTECT, primary_key=True, related_name="decision")
    outcome = models.CharField(max_length=8, choices=OUTCOMES)
    until = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return the outcome."""
        return self.outcome


class Escalation(models.Model):
    """That a question went on to somebody else because nobody had answered: to the deputy when late, to the owner after days."""

    REASONS = (("late", _("the promised time was over")), ("unanswered", _("nobody had answered for days")))

    question = models.ForeignKey(Question, models.CASCADE, related_name="escalations")
    reason = models.CharField(max_length=12, choices=REASONS)
    to = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("question", "reason"), name="one_escalation_a_reason"),)

    def __str__(self) -> str:
        """Return why."""
        return self.reason


class Forgotten(models.Model):
    """That what was sent with a question was deleted, and when."""

    question = models.OneToOneField(Question, models.CASCADE, primary_key=True, related_name="forgotten")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return whose it was."""
        return f"forgotten for {self.question_id}"
