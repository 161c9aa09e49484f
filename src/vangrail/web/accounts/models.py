"""The company's own accounts, each with its charter: whose it is, what for, who posts and who approves, and how it sounds."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person

PLATFORMS = (
    ("linkedin", "LinkedIn"),
    ("x", "X"),
    ("facebook", "Facebook"),
    ("instagram", "Instagram"),
    ("mastodon", "Mastodon"),
    ("bluesky", "Bluesky"),
    ("youtube", "YouTube"),
    ("tiktok", "TikTok"),
    ("other", _("somewhere else")),
)


class Account(models.Model):
    """An account of the company at a platform. `handle` is its own name there, never anybody's personal one.

    `country` is the market it is for, empty for everybody; `languages` are those it posts in, the first one leads; `team` is a desk
    or another part of the company. `posters` and `approvers` stand in the charter. `closed_at` ends it: nothing is deleted.
    """

    platform = models.CharField(_("platform"), max_length=12, choices=PLATFORMS)
    handle = models.CharField(_("name at the platform"), max_length=120, blank=True)
    url = models.URLField(_("address"), max_length=300, blank=True)
    name = models.CharField(_("what we call it"), max_length=120)
    purpose = models.TextField(_("what it is for"), blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True)
    languages = models.JSONField(_("languages"), default=list)
    team = models.CharField(_("team"), max_length=60, blank=True)
    house_style = models.TextField(_("house style"), blank=True)
    posters = models.ManyToManyField(Person, blank=True, related_name="posts_for")
    approvers = models.ManyToManyField(Person, blank=True, related_name="approves_for")
    revision = models.PositiveIntegerField(default=1)
    opened_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    opened_at = models.DateTimeField(default=timezone.now)
    closed_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("name", "platform", "pk")

    def __str__(self) -> str:
        """Return what the company calls it, with its platform."""
        return f"{self.name} ({self.get_platform_display()})"


class Example(models.Model):
    """How an account sounds, or how it does not: a text of its own, and why."""

    KINDS = (("good", _("This is how we sound")), ("bad", _("This is not how we sound")))

    account = models.ForeignKey(Account, models.CASCADE, related_name="examples")
    kind = models.CharField(_("kind"), max_length=4, choices=KINDS)
    language = models.CharField(_("language"), max_length=5)
    text = models.TextField(_("text"))
    why = models.CharField(_("why"), max_length=300)

    class Meta:
        ordering = ("-kind", "pk")

    def __str__(self) -> str:
        """Return which kind it is."""
        return self.kind
