"""Answers of desks that became answers for everybody: what they say, that one was retired, that two that disagree both stay."""

import secrets
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.check import precedents
from vangrail.web.people.models import Person
from vangrail.web.policies.models.speaker import Appointment

TEXT = 2_000
"""Characters of a question or an answer in one language."""


def new_key() -> str:
    """Return a name for a precedent: 64 random bits."""
    return secrets.token_urlsafe(8)


class Precedent(models.Model):
    """A desk's answer, written anew so that it points to nobody. It is never changed: another wording is another precedent.

    `question` and `text` are by language, `words` groups of words of which a draft has to have one each. Nothing leads from here to
    the question that it came from. `example` is the name of the library's worked example that it is, or empty.
    """

    ANSWERS = (
        ("fine", _("Fine")),
        ("change", _("Fine with a change")),
        ("ask", _("Ask first")),
        ("dont", _("Please don’t")),
    )
    ACCOUNTS = (("personal", _("own accounts")), ("corporate", _("accounts of the company")))

    key = models.CharField(max_length=16, unique=True, default=new_key)
    clause = models.CharField(max_length=60, db_index=True)
    rule = models.CharField(max_length=80, blank=True)
    desk = models.CharField(max_length=20)
    answer = models.CharField(max_length=6, choices=ANSWERS)
    question = models.JSONField(default=dict)
    text = models.JSONField(default=dict)
    words = models.JSONField(default=list)
    account = models.CharField(max_length=10, choices=ACCOUNTS, blank=True)
    platforms = models.JSONField(default=list)
    countries = models.JSONField(default=list)
    topic = models.CharField(max_length=20, choices=Appointment.TOPICS, blank=True)
    until = models.DateField(null=True, blank=True)
    example = models.CharField(max_length=60, blank=True)
    decided_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        """Return its name and its clause."""
        return f"{self.key} ({self.clause})"

    @property
    def stands(self) -> bool:
        """Whether it is neither retired nor over."""
        return not hasattr(self, "retirement") and (self.until is None or self.until >= timezone.localdate())

    @property
    def languages(self) -> list[str]:
        """The languages that it is written in."""
        return sorted(self.text)

    def value(self) -> precedents.Precedent:
        """Return it as the check takes it, its end on the company's clock."""
        home = ZoneInfo(settings.TIME_ZONE)
        return precedents.Precedent(
            key=self.key,
            clause=self.clause,
            rule=self.rule,
            answer=self.answer,
            question=dict(self.question),
            text=dict(self.text),
            words=tuple(tuple(group) for group in self.words),
            account=self.account,
            platforms=tuple(self.platforms),
            countries=tuple(self.countries),
            topic=self.topic,
            desk=self.desk,
            until=datetime.combine(self.until + timedelta(days=1), time.min, tzinfo=home) if self.until else None,
            example=bool(self.example),
        )


class Retirement(models.Model):
    """That a precedent is cited no more: who, when and why, and what stands in its place."""

    precedent = models.OneToOneField(Precedent, models.CASCADE, primary_key=True, related_name="retirement")
    why = models.CharField(max_length=300)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    replaced_by = models.ForeignKey(Precedent, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        """Return why."""
        return self.why


class Settlement(models.Model):
    """That two precedents that disagreed stay side by side, and why. `one` has the smaller number."""

    one = models.ForeignKey(Precedent, models.CASCADE, related_name="+")
    other = models.ForeignKey(Precedent, models.CASCADE, related_name="+")
    why = models.CharField(max_length=300)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("one", "other"), name="one_settlement_a_pair"),)

    def __str__(self) -> str:
        """Return why."""
        return self.why
