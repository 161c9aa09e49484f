"""Pictures of a draft: what is kept has lost everything but its pixels. Whose they are and who is in them stands beside them."""

from typing import Final

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.languages import choose
from vangrail.web.drafts.models.draft import Draft
from vangrail.web.people.models import Person

CONVERSATIONS: Final = ("chat", "mail")
"""What the writing in a picture can look like where somebody wrote to somebody else."""


class Picture(models.Model):
    """A picture that goes out with a draft. `alt` says in words what is in it, by language; `read` is the text in it.

    `told` names what travelled with the file that was sent (`location`, `date` …) and was taken off: words, never the values.
    `was_read` is false where text could not be looked for; `layout` is what the writing looks like (`receipt`, `chat` …).
    The bytes stand in `file`, which lists do not read.
    """

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="pictures")
    alt = models.JSONField(_("what is in it, in words"), default=dict)
    media_type = models.CharField(max_length=30)
    digest = models.CharField(max_length=64)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    size = models.PositiveIntegerField()
    told = models.JSONField(default=list)
    read = models.TextField(blank=True)
    was_read = models.BooleanField(default=False)
    layout = models.CharField(max_length=10, blank=True)
    subjects = models.JSONField(default=list)
    added_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    added_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return its number."""
        return f"picture {self.pk}"

    def alt_in(self, language: str) -> str:
        """Return what is in it in a language, or in the nearest one there is; empty where nobody said it."""
        return str(self.alt[choose(language, list(self.alt))]) if self.alt else ""

    @property
    def is_conversation(self) -> bool:
        """Whether a chat or a mail is in it: who put it in says so, or it looks like one."""
        return self.layout in CONVERSATIONS or "conversation" in self.subjects


class PictureFile(models.Model):
    """The bytes of a picture, made anew from its pixels."""

    picture = models.OneToOneField(Picture, models.CASCADE, primary_key=True, related_name="file")
    data = models.BinaryField()

    def __str__(self) -> str:
        """Return whose they are."""
        return f"file of {self.picture_id}"


class Rights(models.Model):
    """Whose a picture is and why we may use it, until when; and whether anybody in it can be recognised.

    `count` is how many people can be: by a face, a name, a number. It is unknown where this was said before anybody asked.
    """

    LICENCES = (
        ("own", _("we made it ourselves")),
        ("bought", _("we bought or commissioned it")),
        ("stock", _("from a picture bank")),
        ("open", _("free licence, such as Creative Commons")),
        ("permission", _("its maker allowed it")),
        ("ai", _("made by a program")),
    )
    PEOPLE = (
        ("none", _("Nobody can be recognised")),
        ("some", _("Somebody can be recognised")),
        ("children", _("A child can be recognised")),
        ("hidden", _("Names and faces are made unreadable")),
    )
    NOBODY = ("none", "hidden")

    picture = models.OneToOneField(Picture, models.CASCADE, primary_key=True, related_name="rights")
    licence = models.CharField(_("why we may use it"), max_length=12, choices=LICENCES)
    source = models.CharField(_("where it comes from"), max_length=300)
    credit = models.CharField(_("whom to name"), max_length=160, blank=True)
    expires = models.DateField(_("last day we may use it"), null=True, blank=True)
    people = models.CharField(_("people in it"), max_length=10, choices=PEOPLE)
    count = models.PositiveSmallIntegerField(_("how many people can be recognised"), null=True, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return why it may be used."""
        return self.licence

    @property
    def shows_somebody(self) -> bool:
        """Whether anybody in it can be recognised."""
        return self.people not in self.NOBODY
