"""Who was consulted about a version, when, and what came of it, with the document that shows it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person
from vangrail.web.policies.models.version import Version


class Consultation(models.Model):
    """That somebody was consulted. `jurisdiction` is what a legal reader looked at; `reference` says where it is written down."""

    KINDS = (
        ("legal", _("a legal reader")),
        ("works_council", _("works council or staff representatives")),
        ("compliance", _("compliance")),
        ("staff", _("staff")),
        ("other", _("somebody else")),
    )
    OUTCOMES = (
        ("agreed", _("agreed")),
        ("remarks", _("agreed, with remarks")),
        ("informed", _("was informed")),
        ("against", _("advised against it")),
    )

    version = models.ForeignKey(Version, models.PROTECT, related_name="consultations")
    kind = models.CharField(max_length=20, choices=KINDS)
    who = models.CharField(max_length=200)
    on = models.DateField()
    outcome = models.CharField(max_length=20, choices=OUTCOMES)
    remarks = models.TextField(blank=True)
    jurisdiction = models.CharField(max_length=120, blank=True)
    reference = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("on", "pk")

    def __str__(self) -> str:
        """Return who was consulted, and when."""
        return f"{self.who} {self.on}"


class Evidence(models.Model):
    """The document of a consultation, with the SHA-256 of its bytes."""

    consultation = models.OneToOneField(Consultation, models.PROTECT, primary_key=True, related_name="evidence")
    name = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    body = models.BinaryField()

    def __str__(self) -> str:
        """Return the name of the file."""
        return self.name
