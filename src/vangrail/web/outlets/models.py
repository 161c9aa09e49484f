"""The ways out, the posts that take them, every try, and what became of it. A secret is only ever named here, never kept."""

import uuid
from datetime import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.accounts.models import Account
from vangrail.web.config.secrets import PLACES
from vangrail.web.drafts.models import Draft
from vangrail.web.people.models import Person

WAYS = (
    ("bluesky", "Bluesky"),
    ("mastodon", "Mastodon"),
    ("webhook", _("Webhook")),
    ("copy", _("By hand")),
    ("file", _("In a file")),
)


def new_key() -> str:
    """Return a name for a delivery that nothing else has: 128 random bits as 32 hexadecimal digits."""
    return uuid.uuid4().hex


class Connection(models.Model):
    """A way out of an account. `secret_in` and `secret_name` say where the credential stands; what it is stays there.

    `address` is the server, or where a webhook goes. A connection never changes its account; closing it ends it.
    """

    account = models.ForeignKey(Account, models.PROTECT, related_name="connections")
    way = models.CharField(_("way"), max_length=10, choices=WAYS[:3])
    address = models.CharField(_("address of the server"), max_length=300, blank=True)
    secret_in = models.CharField(_("where the secret stands"), max_length=12, choices=PLACES)
    secret_name = models.CharField(_("its name there"), max_length=80)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    closed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("account__name", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("account",), condition=models.Q(closed_at=None), name="one_open_connection_an_account"
            ),
        )

    def __str__(self) -> str:
        """Return the account and the way."""
        return f"{self.account}: {self.get_way_display()}"


class Test(models.Model):
    """That a connection was tried without posting anything: by whom, and what was found, in one line without the secret."""

    connection = models.ForeignKey(Connection, models.CASCADE, related_name="tests")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    is_fine = models.BooleanField()
    line = models.CharField(max_length=300)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        """Return the line."""
        return self.line


class Delivery(models.Model):
    """One text of a draft on its way out. `key` and `made_at` are the same at every try, so that a network can know a repetition.

    `way` "copy" is by hand, "file" in a file for another tool; the others are networks. `due_at` is when it is to go out, `look_at`
    when it is looked at next, `tries` how often in a row there was no answer, and `waits_for` what it waited for at the last look.
    That it is out, or cancelled, or waits for a person, are records; `done_at` is when it was out or cancelled, so that the few
    that are open are found among all that are not.
    """

    key = models.CharField(max_length=32, unique=True, default=new_key)
    draft = models.ForeignKey(Draft, models.PROTECT, related_name="deliveries")
    account = models.ForeignKey(Account, models.PROTECT, related_name="deliveries")
    language = models.CharField(max_length=5)
    way = models.CharField(max_length=10, choices=WAYS)
    connection = models.ForeignKey(Connection, models.PROTECT, null=True, related_name="deliveries")
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(db_index=True)
    look_at = models.DateTimeField(null=True, db_index=True)
    tries = models.PositiveIntegerField(default=0)
    waits_for = models.CharField(max_length=10, blank=True)
    line = models.CharField(max_length=300, blank=True)
    cancelled_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    cancelled_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("due_at", "pk")
        indexes = (models.Index(fields=("due_at",), condition=models.Q(done_at=None), name="outlets_delivery_open"),)
        constraints = (
            models.UniqueConstraint(
                fields=("draft", "account", "language"),
                condition=models.Q(cancelled_at=None),
                name="one_delivery_a_text",
            ),
        )

    def __str__(self) -> str:
        """Return what goes where."""
        return f"{self.draft} → {self.account}, {self.language}"

    @property
    def open_trouble(self) -> "Trouble | None":
        """What a person has to decide about it, if anything."""
        return next((each for each in self.troubles.all() if not each.decision), None)

    @property
    def state(self) -> str:
        """In one word: cancelled, sent, handed, unsure, failed, missed, file, held, hand (by hand, now), trying or planned."""
        if self.cancelled_at:
            return "cancelled"
        if sent := getattr(self, "sent", None):
            return "sent" if sent.link else "handed"
        if trouble := self.open_trouble:
            return trouble.kind
        if self.way == "file":
            return "file"
        if self.waits_for in {"approval", "freeze", "blocked"}:
            return "held"
        if self.way == "copy":
            return "hand" if self.due_at <= timezone.now() else "planned"
        return "trying" if self.tries else "planned"


class Attempt(models.Model):
    """One try: under which seal, what exactly, what stood on the own timeline before, and how it ended.

    `ended_at` is empty while nobody knows: who comes next looks for the post before anything else. `line` is for the operator.
    """

    OUTCOMES = (
        ("sent", _("out")),
        ("refused", _("the network said no")),
        ("lost", _("not out")),
        ("unsure", _("unsure")),
        ("file", _("in a file")),
    )

    delivery = models.ForeignKey(Delivery, models.CASCADE, related_name="attempts")
    seal = models.CharField(max_length=64)
    text = models.TextField()
    pictures = models.JSONField(default=list)
    in_reply_to = models.CharField(max_length=500, blank=True)
    before = models.JSONField(null=True)
    began_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=8, choices=OUTCOMES, blank=True)
    line = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("delivery",), condition=models.Q(ended_at=None), name="one_open_attempt_a_delivery"
            ),
        )

    def __str__(self) -> str:
        """Return how it ended."""
        return self.outcome or "open"


class Sent(models.Model):
    """That a post is out: where, under which seal, and who says so where a person did. A webhook knows no link at first."""

    delivery = models.OneToOneField(Delivery, models.CASCADE, primary_key=True, related_name="sent")
    link = models.URLField(_("public link"), max_length=500, blank=True)
    name = models.CharField(max_length=300, blank=True)
    seal = models.CharField(max_length=64, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return the link."""
        return self.link


class Trouble(models.Model):
    """What a person has to decide: it is unsure whether a post is out, it was refused, or its time has passed."""

    KINDS = (("unsure", _("Unsure")), ("failed", _("Refused")), ("missed", _("Missed its time")))
    DECISIONS = (("found", _("It is out")), ("again", _("Send it again")), ("leave", _("Leave it")))

    delivery = models.ForeignKey(Delivery, models.CASCADE, related_name="troubles")
    kind = models.CharField(max_length=8, choices=KINDS)
    line = models.CharField(max_length=300)
    at = models.DateTimeField(default=timezone.now)
    decision = models.CharField(max_length=8, choices=DECISIONS, blank=True)
    decided_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("delivery",), condition=models.Q(decision=""), name="one_open_trouble_a_delivery"
            ),
        )

    def __str__(self) -> str:
        """Return the kind."""
        return self.kind

    @property
    def since(self) -> datetime:
        """Since when somebody is waited for."""
        return self.at
