"""What somebody saw, or what troubles them at work: what they said stands apart and is forgotten; who may not know of it is named.

Only days are kept, no hours: the hour of a report, beside a log of visits, could name who made it.
"""

import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person

KINDS = (("saw", _("Saw something")), ("grievance", _("A problem at work")))


def new_key() -> str:
    """Return a name for a report that nobody can guess: 128 random bits."""
    return secrets.token_urlsafe(16)


class Report(models.Model):
    """A report. `reporter` is there when they ticked their name; `receipt` is a digest of the code with which everybody returns.

    `once` keeps a form that was sent twice from reporting twice. `tier` is how far it is open: 0 is the desk's, then the next ones
    up to who owns the policy.
    """

    key = models.CharField(max_length=32, unique=True, default=new_key)
    kind = models.CharField(max_length=10, choices=KINDS)
    language = models.CharField(max_length=5)
    made = models.DateField()
    reporter = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="reports")
    receipt = models.CharField(max_length=64, blank=True, db_index=True)
    once = models.CharField(max_length=64, unique=True)
    tier = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("made", "pk")

    def __str__(self) -> str:
        """Return nothing of what it says."""
        return f"{self.kind} {self.made}"


class Said(models.Model):
    """What was reported. The row goes when its time has come."""

    report = models.OneToOneField(Report, models.CASCADE, primary_key=True, related_name="said")
    what = models.TextField()
    where = models.TextField(blank=True)
    wish = models.TextField(blank=True)
    about = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        """Return whose it is, and nothing of what it says."""
        return f"said in {self.report_id}"


class Bar(models.Model):
    """Somebody who may not know of a report, and why: it is about them, they stand above whom it is about, or they are too close.

    Whoever stands above somebody whom it is about, today or on any later day, may not know of it either; see `queries/readers.py`.
    """

    WHYS = (
        ("about", _("it is about them")),
        ("line", _("they stand above whom it is about")),
        ("close", _("they are too close to it")),
        ("own", _("they reported it")),
    )

    report = models.ForeignKey(Report, models.CASCADE, related_name="bars")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    why = models.CharField(max_length=6, choices=WHYS)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("report", "person", "why"), name="barred_once_for_a_reason"),)

    def __str__(self) -> str:
        """Return the reason alone."""
        return self.why


class Message(models.Model):
    """What the reporter and those who read it write to each other. `by` is a reader; nobody for what the reporter wrote."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="messages")
    text = models.TextField()
    by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    from_reporter = models.BooleanField()
    day = models.DateField()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return whose it is, and nothing of what it says."""
        return f"message in {self.report_id}"


class Note(models.Model):
    """What those who read it write down for each other. The reporter never sees it."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="notes")
    text = models.TextField()
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    day = models.DateField()

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return whose it is, and nothing of what it says."""
        return f"note in {self.report_id}"


class Reading(models.Model):
    """That the reporter was told that it was read: by whom and when."""

    report = models.OneToOneField(Report, models.CASCADE, primary_key=True, related_name="reading")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    day = models.DateField()

    def __str__(self) -> str:
        """Return the day."""
        return str(self.day)


class Extension(models.Model):
    """That the answer comes later than promised: until when and why, which the reporter reads."""

    report = models.OneToOneField(Report, models.CASCADE, primary_key=True, related_name="extension")
    until = models.DateField()
    reason = models.TextField()
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    day = models.DateField()

    def __str__(self) -> str:
        """Return the later end."""
        return str(self.until)


class Closing(models.Model):
    """How it ended, in a word and in the words that the reporter reads. The word stays to be counted."""

    OUTCOMES = (
        ("fixed", _("It is solved")),
        ("partly", _("It is partly solved")),
        ("passed", _("It was passed on to whom it belongs")),
        ("nothing", _("It was looked at, and there is nothing more to do")),
    )

    report = models.OneToOneField(Report, models.CASCADE, primary_key=True, related_name="closing")
    outcome = models.CharField(max_length=8, choices=OUTCOMES)
    text = models.TextField(blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    day = models.DateField()

    def __str__(self) -> str:
        """Return the word."""
        return self.outcome


class Forgotten(models.Model):
    """That everything that was said was deleted. What is left is the kind, the day and the word of the outcome."""

    report = models.OneToOneField(Report, models.CASCADE, primary_key=True, related_name="forgotten")
    day = models.DateField()

    def __str__(self) -> str:
        """Return the day."""
        return str(self.day)


class Notice(models.Model):
    """A mail that somebody gets once. It waits here, for whoever looks after the queue would see that there is one."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="notices")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=24)
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    refused = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("report", "person", "kind"), name="one_notice_a_kind"),)

    def __str__(self) -> str:
        """Return what kind it is."""
        return self.kind
