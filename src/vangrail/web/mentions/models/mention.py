"""What the public said about the brand, and what a colleague handed over."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.mentions.models.sources import Source
from vangrail.web.people.models import Person

REACHES = ((0, _("not known")), (1, _("a few people")), (2, _("hundreds")), (3, _("thousands")), (4, _("very many")))
"""How many people may have read something: never more precise than this."""

URGENCIES = ((0, _("whenever")), (1, _("today")), (2, _("soon")), (3, _("now")))
ANGERS = ((0, _("calm")), (1, _("annoyed")), (2, _("angry")), (3, _("furious")))


class Mention(models.Model):
    """Something the public said. Of its author there is a keyed digest, which goes with everything else when its time has come.

    `identity` is what makes it the same mention when it comes again (its address, or its number at its source). `same_as` is the
    first one with nearly the same words: that one has the clock. `like_a` and `like_b` find such words. `desk`, `situation`,
    `topic`, `anger`, `threat` and `urgency` are the triage; who claims it, answers it, hands it over and closes it stands in
    records of their own, and `claimed_by`, `answered_at`, `closed_at` and `late_at` repeat them for lists of a million.
    """

    source = models.ForeignKey(Source, models.PROTECT, related_name="mentions", db_index=False)
    identity = models.CharField(max_length=32, unique=True)
    text = models.TextField()
    address = models.CharField(max_length=1000, blank=True)
    language = models.CharField(max_length=5, blank=True)
    author = models.CharField(max_length=32, blank=True)
    reach = models.PositiveSmallIntegerField(choices=REACHES, default=0)
    said_at = models.DateTimeField()
    arrived_at = models.DateTimeField(default=timezone.now)

    topic = models.CharField(max_length=20)
    situation = models.CharField(max_length=30)
    desk = models.CharField(max_length=20)
    anger = models.PositiveSmallIntegerField(choices=ANGERS, default=0)
    threat = models.BooleanField(default=False)
    urgency = models.PositiveSmallIntegerField(choices=URGENCIES, default=0)
    due_at = models.DateTimeField()

    same_as = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="alike", db_index=False)
    like_a = models.BigIntegerField(null=True, blank=True, db_index=True)
    like_b = models.BigIntegerField(null=True, blank=True, db_index=True)

    claimed_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    late_at = models.DateTimeField(null=True, blank=True)
    forget_on = models.DateField()
    forgotten_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("due_at", "pk")
        indexes = (
            models.Index(
                fields=("due_at", "id"), name="mention_open", condition=Q(closed_at__isnull=True, same_as__isnull=True)
            ),
            models.Index(
                fields=("desk", "due_at", "id"),
                name="mention_open_desk",
                condition=Q(closed_at__isnull=True, same_as__isnull=True),
            ),
            models.Index(fields=("-arrived_at", "-id"), name="mention_arrived"),
            # Whole lists are read in their order from an index, however many arrived in one moment.
            models.Index(fields=("topic", "-arrived_at", "-id"), name="mention_topic"),
            models.Index(fields=("situation", "-arrived_at", "-id"), name="mention_situation"),
            models.Index(fields=("desk", "-arrived_at", "-id"), name="mention_desk"),
            models.Index(fields=("source", "-arrived_at", "-id"), name="mention_source"),
            # Most repeat nobody: with an index on all of these, SQLite would look through them all and sort them.
            models.Index(fields=("same_as",), name="mention_same_as", condition=Q(same_as__isnull=False)),
            models.Index(fields=("-closed_at", "-id"), name="mention_closed", condition=Q(closed_at__isnull=False)),
            models.Index(fields=("forget_on",), name="mention_forget", condition=Q(forgotten_at__isnull=True)),
            models.Index(fields=("author",), name="mention_author", condition=~Q(author="")),
        )

    def __str__(self) -> str:
        """Return its number and situation, and nothing of what it says."""
        return f"{self.pk} {self.situation}"

    @property
    def is_late(self) -> bool:
        """Whether its clock ran out before anybody closed it."""
        return self.closed_at is None and self.due_at < timezone.now()


class Handed(models.Model):
    """That a colleague handed a mention over: their words, perhaps a picture, and the code with which they hear how it ended.

    Nothing says who it was. `receipt` is a keyed digest of the code. Words, picture and what can be read in it (`lines`) go with
    the mention's text.
    """

    mention = models.ForeignKey(Mention, models.CASCADE, related_name="handed")
    receipt = models.CharField(max_length=64, unique=True)
    words = models.TextField(blank=True)
    picture = models.BinaryField(null=True, blank=True)
    lines = models.TextField(blank=True)
    language = models.CharField(max_length=5)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return which mention it is about."""
        return f"handed over: {self.mention_id}"
