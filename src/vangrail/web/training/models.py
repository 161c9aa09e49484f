"""Who has to take which course, who has done what, and who may speak. No answer and no wrong attempt is kept anywhere."""

from typing import Final

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Group, Person, Role
from vangrail.web.policies.models import Appointment, Version

AUDIENCES: Final = (
    ("personal", _("for everybody who works here")),
    ("corporate", _("for those who post for the company")),
    ("third_party", _("for people of other companies")),
)
SCOPES: Final = (
    ("essentials", _("The essentials")),
    ("everything", _("The whole policy")),
    ("speak", _("Speaking for the company")),
    ("people", _("With other people")),
    ("protect", _("What we protect")),
    ("company", _("The company and the market")),
    ("rights", _("Your rights")),
    ("practice", _("In practice")),
    ("drills", _("Tricks played on who looks after accounts")),
)


class Assignment(models.Model):
    """That some people are asked to take a course: a group, whoever holds a role, or else everybody whom it is for."""

    audience = models.CharField(_("for whom it is written"), max_length=12, choices=AUDIENCES, default="personal")
    scope = models.CharField(_("course"), max_length=12, choices=SCOPES, default="essentials")
    group = models.ForeignKey(Group, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("group"))
    role = models.CharField(_("role"), max_length=20, choices=Role.NAMES, blank=True)
    due = models.DateField(_("to be done by"))
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("due", "pk")

    def __str__(self) -> str:
        """Return the course and whom it is for."""
        return f"{self.get_scope_display()}, {self.whom}"

    @property
    def whom(self) -> str:
        """Whom it was given to, in words."""
        if self.group:
            return self.group.name
        if self.role:
            return gettext("role: %(role)s") % {"role": self.get_role_display()}
        return str(self.get_audience_display())


class Done(models.Model):
    """That somebody answered every question of a clause's scenario right once: under which version, in which language."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="scenarios_done")
    clause = models.CharField(max_length=60)
    version = models.ForeignKey(Version, models.PROTECT, related_name="+")
    language = models.CharField(max_length=5)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("person", "clause", "version"), name="one_done_a_version"),)

    def __str__(self) -> str:
        """Return the clause and the version."""
        return f"{self.clause} in {self.version_id}"


class Certificate(models.Model):
    """That somebody has done a course: of which version, in which language, and the digest of what they were shown."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="certificates")
    audience = models.CharField(max_length=12, choices=AUDIENCES)
    scope = models.CharField(max_length=12, choices=SCOPES)
    version = models.ForeignKey(Version, models.PROTECT, related_name="+")
    language = models.CharField(max_length=5)
    digest = models.CharField(max_length=64)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-at", "-pk")
        indexes = (models.Index(fields=("audience", "scope", "person")),)
        constraints = (
            models.UniqueConstraint(
                fields=("person", "audience", "scope", "version"), name="one_certificate_a_version"
            ),
        )

    def __str__(self) -> str:
        """Return the course and the version."""
        return f"{self.scope} {self.version_id}"


class Licence(models.Model):
    """That somebody may speak for the company: about what, where, from and until when, after which course. Empty means any."""

    person = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="licences", verbose_name=_("who")
    )
    topic = models.CharField(_("topic"), max_length=20, choices=[("", _("any topic")), *Appointment.TOPICS], blank=True)
    channel = models.CharField(_("channel"), max_length=20, choices=Appointment.CHANNELS, blank=True)
    language = models.CharField(_("language"), max_length=5, blank=True)
    market = models.CharField(_("country"), max_length=2, blank=True)
    scope = models.CharField(_("course that belongs to it"), max_length=12, choices=SCOPES, default="essentials")
    since = models.DateField(_("from"), default=timezone.localdate)
    until = models.DateField(_("up to and including"), null=True, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("topic", "channel", "language", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=models.F("since")), name="licence_ends_after_it_begins"
            ),
        )

    def __str__(self) -> str:
        """Return what it is about."""
        topic = self.get_topic_display() if self.topic else ""
        channel = self.get_channel_display() if self.channel else ""
        return ", ".join(str(part) for part in (topic, channel, self.language, self.market) if part)
