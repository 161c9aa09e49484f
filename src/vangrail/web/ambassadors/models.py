"""A shelf for who likes to talk about their work, what a team does together, and who likes to: a row that says nothing but that.

Nothing is counted per person, and nothing says since when somebody is an ambassador or that they were.
"""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.languages import choose
from vangrail.web.people.models import Group, Person

TITLE = 120
TEXT = 1_000
ALT = 1_000
"""Characters of a title, of what stands under it, and of what is in a picture, in one language."""


class Ambassador(models.Model):
    """That somebody likes to talk about their work, and the topics they chose. Opting out deletes the row; nothing remembers it."""

    person = models.OneToOneField(Person, models.CASCADE, primary_key=True, related_name="+")
    topics = models.JSONField(default=list)

    def __str__(self) -> str:
        """Return nothing that tells who it is."""
        return "ambassador"


class Item(models.Model):
    """Something on the shelf: a picture, a prompt, a link, or news that is out. Texts are by language, one at least.

    After `until`, or after the last day of a picture's rights, it is on no shelf any more.
    """

    KINDS = (("picture", _("picture")), ("prompt", _("prompt")), ("link", _("link")), ("news", _("news that is out")))

    kind = models.CharField(_("kind"), max_length=10, choices=KINDS)
    topic = models.CharField(_("topic"), max_length=40)
    title = models.JSONField(_("title"), default=dict)
    text = models.JSONField(_("what it is about"), default=dict)
    url = models.URLField(_("address"), max_length=300, blank=True)
    until = models.DateField(_("last day on the shelf"))
    added_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-added_at", "-pk")

    def __str__(self) -> str:
        """Return its title in the first language that it has."""
        return next(iter(self.title.values()), "")

    def language(self, wanted: str) -> str:
        """Return the language in which it is shown to somebody: theirs, or the nearest that it has."""
        return choose(wanted, list(self.title)) if self.title else wanted


class Picture(models.Model):
    """The picture of an item, made anew from its pixels, with what is in it in words, and why colleagues may share it."""

    LICENCES = (
        ("own", _("we made it ourselves")),
        ("bought", _("we bought or commissioned it")),
        ("permission", _("its maker allowed it")),
        ("open", _("free licence, such as Creative Commons")),
    )

    item = models.OneToOneField(Item, models.CASCADE, primary_key=True, related_name="picture")
    alt = models.JSONField(_("what is in it, in words"), default=dict)
    licence = models.CharField(_("why colleagues may share it"), max_length=12, choices=LICENCES)
    source = models.CharField(_("where it comes from"), max_length=200)
    credit = models.CharField(_("whom to name"), max_length=160, blank=True)
    people_agreed = models.BooleanField(_("everybody in it agreed that colleagues share it"), default=False)
    rights_until = models.DateField(_("last day we may use it"), null=True, blank=True)
    media_type = models.CharField(max_length=30)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        """Return its number."""
        return f"picture {self.pk}"


class PictureFile(models.Model):
    """The bytes of a picture, which lists do not read. They are dropped a month after the item left the shelf."""

    picture = models.OneToOneField(Picture, models.CASCADE, primary_key=True, related_name="file")
    data = models.BinaryField()

    def __str__(self) -> str:
        """Return whose they are."""
        return f"file of {self.picture_id}"


class Cap(models.Model):
    """How much treats may be worth for one person in a period. The newest counts; without one there are no treats."""

    PERIODS = (("month", _("a month")), ("quarter", _("a quarter")), ("year", _("a year")))

    amount = models.DecimalField(_("at most, for one person"), max_digits=8, decimal_places=2)
    currency = models.CharField(_("currency"), max_length=3, default="EUR")
    period = models.CharField(_("in"), max_length=8, choices=PERIODS, default="quarter")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        """Return the amount."""
        return f"{self.amount} {self.currency}"


class Goal(models.Model):
    """Something that a team does together. `value` is what its treat is worth for one person; empty where there is none.

    Who ticked it off is not kept: the team did it.
    """

    group = models.ForeignKey(Group, models.CASCADE, related_name="+")
    what = models.CharField(_("what the team does together"), max_length=200)
    treat = models.CharField(_("treat"), max_length=120, blank=True)
    value = models.DecimalField(_("worth, for one person"), max_digits=8, decimal_places=2, null=True, blank=True)
    until = models.DateField(_("until"))
    set_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    set_at = models.DateTimeField(default=timezone.now)
    reached_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("until", "pk")

    def __str__(self) -> str:
        """Return what it is."""
        return self.what
