"""What is being written: the working draft with its changes, an interview on its way, and the list that one desk alone reads."""

from django.db import models
from django.utils import timezone

from vangrail.policy.company import NeedToKnow
from vangrail.web.people.models import Person


class Workspace(models.Model):
    """The working draft: the files of a policy folder, without the need-to-know list. There is one.

    `revision` counts its changes; whoever writes says which one they saw.
    """

    files = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=0)
    begun_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    begun_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return the number of the revision."""
        return f"draft, revision {self.revision}"


class Change(models.Model):
    """One change of the draft: who, when, what, and the texts before and after of the files that it touched.

    A text is null where there was, or is, no such file. A change that takes another one back names it.
    """

    workspace = models.ForeignKey(Workspace, models.CASCADE, related_name="changes")
    revision = models.PositiveIntegerField()
    kind = models.CharField(max_length=40)
    about = models.CharField(max_length=120, blank=True)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    undoes = models.OneToOneField("self", models.CASCADE, null=True, related_name="undone")

    class Meta:
        ordering = ("-revision",)
        constraints = (models.UniqueConstraint(fields=("workspace", "revision"), name="one_change_a_revision"),)

    def __str__(self) -> str:
        """Return what was changed."""
        return f"{self.revision} {self.kind} {self.about}".strip()


class Interview(models.Model):
    """An interview on its way: what was answered so far, by the key of each step. Any owner of the policy can go on with it.

    What only Legal may know is never among the answers: it stands in the list of its desk.
    """

    given = models.JSONField(default=dict)
    begun_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    begun_at = models.DateTimeField(default=timezone.now)
    touched_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    touched_at = models.DateTimeField(default=timezone.now)
    finished_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-begun_at",)

    def __str__(self) -> str:
        """Return when it was begun."""
        return f"interview of {self.begun_at:%Y-%m-%d}"


class NeedToKnowList(models.Model):
    """Terms that one desk alone reads. It leaves by no export, difference or log; the audit says only that it changed."""

    desk = models.CharField(max_length=20, unique=True, default="legal")
    salt = models.CharField(max_length=64)
    terms = models.JSONField(default=list)
    changed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    changed_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return whose list it is, and nothing of it."""
        return f"list of {self.desk}"

    def value(self) -> NeedToKnow | None:
        """Return the list as the policy has it; None while it is empty."""
        return NeedToKnow(desk=self.desk, salt=self.salt, terms=tuple(self.terms)) if self.terms else None


class Accepted(models.Model):
    """That a newer library was accepted for a version, which made another one."""

    old = models.ForeignKey("policies.Version", models.CASCADE, related_name="+")
    new = models.OneToOneField("policies.Version", models.CASCADE, related_name="+")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return both versions."""
        return f"{self.old} to {self.new}"
