"""Somebody leaves, what has to be done at the accounts they hold, who did it when, and drills of all that."""

from datetime import datetime, time, timedelta
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person

WORDS = 200
"""Characters of a note that proves something, as in the register."""


class Leaving(models.Model):
    """The end of one stay of somebody: one that is open for each stay, however often it is told.

    `joined` is the first day of that stay, by which it is known; `last_day` may move until it is over, and `told_at` with it.
    `hours` is how long everything may take, as it was when this began. `over_at` is when the end of the stay was noticed here. It
    ends by `closed_at`, when every task is attested, with the digest of who attested what, or by `cancelled_at`. One without a task
    says that somebody was looked at on the end of their stay and held nothing.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="leavings")
    joined = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    hours = models.PositiveIntegerField()
    told_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    told_at = models.DateTimeField(default=timezone.now)
    over_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    cancelled_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("-last_day", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("person", "joined"),
                condition=Q(cancelled_at__isnull=True, closed_at__isnull=True),
                name="one_open_leaving_a_stay",
            ),
        )

    def __str__(self) -> str:
        """Return who leaves."""
        return str(self.person)

    @property
    def ends(self) -> datetime:
        """The moment at which the last day is over."""
        day = self.last_day + timedelta(days=1)
        return timezone.make_aware(datetime.combine(day, time.min))

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self.closed_at is None and self.cancelled_at is None

    @property
    def state(self) -> str:
        """In one word: `cancelled`, `closed`, `planned` while they work here, else `running`."""
        if not self.is_open:
            return "closed" if self.closed_at else "cancelled"
        return "planned" if timezone.localdate() <= self.last_day else "running"


class Task(models.Model):
    """Something to do at an account, or in general where there is none. `about` names the tool, the factor or what waits."""

    STEPS = (
        ("second", _("Let a second person in")),
        ("sessions", _("End their sessions")),
        ("tool", _("Look at a connected tool")),
        ("credential", _("Change what one signs in with")),
        ("factor", _("Move a second factor")),
        ("role", _("Take their role at the platform away")),
        ("verify", _("Look whether they are really out")),
        ("charter", _("Name somebody else in the charter")),
        ("hand_on", _("Pass on what waits for them")),
    )

    leaving = models.ForeignKey(Leaving, models.CASCADE, related_name="tasks")
    account = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    step = models.CharField(max_length=12, choices=STEPS)
    about = models.CharField(max_length=120, blank=True)
    due_at = models.DateTimeField(db_index=True)
    assignee = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="leaver_tasks")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("due_at", "pk")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=("leaving", "account", "step", "about"), name="one_task_an_account"),
            models.UniqueConstraint(
                fields=("leaving", "step", "about"), condition=Q(account__isnull=True), name="one_task_a_kind"
            ),
        ]

    def __str__(self) -> str:
        """Return what is to be done."""
        return str(self.get_step_display())

    @property
    def is_done(self) -> bool:
        """Whether somebody attested it."""
        return hasattr(self, "done")

    @property
    def is_late(self) -> bool:
        """Whether its time is over and nobody attested it."""
        return not self.is_done and self.leaving.is_open and self.due_at < timezone.now()


class Done(models.Model):
    """That somebody did a task: who, when, and a note by which another one can see it. Never a secret."""

    task = models.OneToOneField(Task, models.CASCADE, primary_key=True, related_name="done")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    note = models.CharField(max_length=WORDS, blank=True)

    class Meta:
        ordering = ("at",)

    def __str__(self) -> str:
        """Return what was done."""
        return str(self.task)


class Escalation(models.Model):
    """That a late task was told to more people: those who stand in, then who owns the policy. They may do it too."""

    STAGES = (("deputy", _("who stands in")), ("owner", _("who owns the policy")))

    task = models.ForeignKey(Task, models.CASCADE, related_name="escalations")
    stage = models.CharField(max_length=8, choices=STAGES)
    people = models.ManyToManyField(Person, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("task", "stage"), name="one_escalation_a_stage"),)

    def __str__(self) -> str:
        """Return to whom it went."""
        return str(self.get_stage_display())


class Drill(models.Model):
    """What would be lost if somebody left tonight, as it was seen then; without a person, where the company hangs on one alone."""

    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="leaver_drills")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    result = models.JSONField(default=dict)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        """Return about whom, and the day."""
        return f"{self.person or '–'} {self.at:%Y-%m-%d}"
