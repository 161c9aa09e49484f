"""What is asked: exactly which words, and by which route."""

from django.db import models
from django.utils import timezone

from vangrail.policy.approval import Route
from vangrail.web.drafts.models import Draft
from vangrail.web.people.models import Person


class Request(models.Model):
    """A draft that was submitted. It never changes; what happens to it is a record of its own.

    `digest` is that of `content`, which is everything that goes out. `route` is the policy's, with the desks of `found` (clause,
    level and desk of each finding) in it; `policy` the digest of the policy it is from. `answer` is what its author says to the
    refusal before it.
    """

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="requests")
    digest = models.CharField(max_length=64)
    content = models.JSONField()
    policy = models.CharField(max_length=64)
    level = models.CharField(max_length=6)
    route = models.JSONField()
    found = models.JSONField(default=list)
    answer = models.TextField(blank=True)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        ordering = ("-pk",)
        indexes = (models.Index(fields=("draft", "-id")),)

    def __str__(self) -> str:
        """Return its number."""
        return f"request {self.pk}"

    @property
    def steps(self) -> Route:
        """The route as a value."""
        return Route.model_validate(self.route)


class Waiting(models.Model):
    """That a request still waits for a yes: made with it, gone with what ends it. So the few are found among all that ended."""

    request = models.OneToOneField(Request, models.CASCADE, primary_key=True, related_name="waiting")

    def __str__(self) -> str:
        """Return what waits."""
        return f"waiting: {self.request}"


class Writer(models.Model):
    """Somebody who had a hand in what a draft says: they do not decide about it."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="writers")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("draft", "person"), name="one_writer_a_draft"),)

    def __str__(self) -> str:
        """Return who it is."""
        return f"{self.person}"
