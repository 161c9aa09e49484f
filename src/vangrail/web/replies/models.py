"""What the company itself adds: replies with every wording they had, who said yes to which, and links to hand to somebody."""

import secrets

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person


def new_key() -> str:
    """Return the name of a short link: short enough to type, long enough not to be guessed by accident."""
    return secrets.token_hex(3)


class OwnReply(models.Model):
    """A reply of the company. One with the id of a reply of the library stands in its place."""

    name = models.SlugField(_("id"), max_length=60, unique=True)
    situation = models.SlugField(_("situation"), max_length=60)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("situation", "name")

    def __str__(self) -> str:
        """Return its id."""
        return self.name


class Wording(models.Model):
    """What a reply says, from when on. It never changes: whoever wants other words proposes a new one, and it needs a new yes.

    `team` is the desk or team that uses it, empty for everybody who answers; without accounts it is for all of them.
    `fact` says where what it claims can be looked up. After `expires` it is offered to nobody.
    """

    reply = models.ForeignKey(OwnReply, models.CASCADE, related_name="wordings")
    number = models.PositiveIntegerField()
    where = models.CharField(_("where it is said"), max_length=8, default="public")
    tone = models.CharField(_("tone"), max_length=8, default="plain")
    desk = models.CharField(_("who answers"), max_length=20, blank=True)
    team = models.CharField(_("only for the team"), max_length=60, blank=True)
    accounts = models.ManyToManyField(Account, blank=True, related_name="+")
    leads = models.CharField(_("language that leads"), max_length=5)
    fact = models.CharField(_("where this can be looked up"), max_length=300, blank=True)
    expires = models.DateField(_("last day"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-number",)
        constraints = (models.UniqueConstraint(fields=("reply", "number"), name="one_wording_a_number"),)

    def __str__(self) -> str:
        """Return which one it is."""
        return f"{self.reply_id} {self.number}"


class Variant(models.Model):
    """A wording in one language. `based_on` is the digest of the leading text that it says the same as; that one has none."""

    wording = models.ForeignKey(Wording, models.CASCADE, related_name="variants")
    language = models.CharField(_("language"), max_length=5)
    title = models.CharField(_("name"), max_length=120)
    text = models.TextField(_("text"))
    not_when = models.TextField(_("when not to use it"))
    based_on = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("language",)
        constraints = (models.UniqueConstraint(fields=("wording", "language"), name="one_variant_a_language"),)

    def __str__(self) -> str:
        """Return the language."""
        return self.language


class Approval(models.Model):
    """That somebody other than its author said yes to a wording."""

    wording = models.OneToOneField(Wording, models.PROTECT, primary_key=True, related_name="approval")
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return which wording."""
        return str(self.wording)


class Refusal(models.Model):
    """That somebody did not say yes to a wording, and why."""

    wording = models.OneToOneField(Wording, models.CASCADE, primary_key=True, related_name="refusal")
    why = models.CharField(_("what should be different"), max_length=500)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return why."""
        return self.why


class Retirement(models.Model):
    """That a reply is not used any more: one of the company, or by its id one of the library. Taken back, it is used again."""

    name = models.SlugField(max_length=60)
    why = models.CharField(_("why"), max_length=300)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    back_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        """Return what was retired."""
        return self.name


class Adoption(models.Model):
    """That somebody said yes to a reply of the library as it stands.

    `digest` tells its words: when the library changes them, they need a new yes.
    """

    name = models.SlugField(max_length=60)
    digest = models.CharField(max_length=64)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("name", "-at")
        constraints = (models.UniqueConstraint(fields=("name", "digest"), name="one_yes_to_the_same_words"),)

    def __str__(self) -> str:
        """Return which reply."""
        return self.name


class LinkCard(models.Model):
    """A page or a number that we hand to people: for one country and one language, or for all. `key` is its short link."""

    KINDS = (
        ("contact", _("To write to us in private")),
        ("repairs", _("Repairs")),
        ("ideas", _("Ideas")),
        ("jobs", _("Jobs")),
        ("help", _("Help line")),
        ("emergency", _("Emergency number")),
        ("other", _("Something else")),
    )

    key = models.CharField(max_length=12, unique=True, default=new_key)
    kind = models.CharField(_("what it is for"), max_length=10, choices=KINDS)
    country = models.CharField(_("country"), max_length=2, blank=True)
    language = models.CharField(_("language"), max_length=5, blank=True)
    title = models.CharField(_("name"), max_length=120)
    url = models.URLField(_("link"), max_length=500, blank=True)
    phone = models.CharField(_("phone number"), max_length=40, blank=True)
    checked_on = models.DateField(_("looked at on"))
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("country", "kind", "title", "pk")

    def __str__(self) -> str:
        """Return its name."""
        return self.title


class LinkLook(models.Model):
    """What the nightly look at a link found last: the answer of its page, 0 where nobody answers, and since when it fails."""

    url = models.URLField(max_length=500, unique=True)
    at = models.DateTimeField()
    status = models.PositiveSmallIntegerField()
    why = models.CharField(max_length=200, blank=True)
    failing_since = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        """Return the link."""
        return self.url

    @property
    def is_fine(self) -> bool:
        """Whether the page answered. One that asks to sign in, or that wants no programs, is there too."""
        return 200 <= self.status < 400 or self.status in {401, 403, 405, 429}
