"""Who speaks about what: a topic, a channel, a language and a market, with somebody who stands in and a first and last day."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person


class Appointment(models.Model):
    """That somebody speaks about a topic. An empty channel, language or market means any.

    `person` and `deputy` are people who work here, so that a place falls vacant when they leave; a name and a contact at work
    serve for somebody outside, such as an agency.
    """

    TOPICS = (
        ("press", _("journalists and other media")),
        ("customers", _("questions and complaints of customers")),
        ("company", _("news about the company")),
        ("products", _("products and services")),
        ("figures", _("results and figures")),
        ("jobs", _("working here")),
        ("legal", _("legal matters")),
        ("privacy", _("personal data")),
        ("security", _("safety and security")),
        ("crisis", _("a crisis")),
    )
    CHANNELS = (
        ("", _("any channel")),
        ("media", _("press, radio and television")),
        ("social", _("social media")),
        ("reviews", _("review sites")),
        ("events", _("events and talks")),
        ("mail", _("mail and telephone")),
    )

    topic = models.CharField(max_length=20, choices=TOPICS)
    channel = models.CharField(max_length=20, choices=CHANNELS, blank=True)
    language = models.CharField(max_length=5, blank=True)
    market = models.CharField(max_length=2, blank=True)
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200, blank=True)
    contact = models.CharField(max_length=200, blank=True)
    deputy = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    deputy_name = models.CharField(max_length=200, blank=True)
    deputy_contact = models.CharField(max_length=200, blank=True)
    starts = models.DateField(default=timezone.localdate)
    ends = models.DateField(null=True, blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("topic", "market", "language", "channel", "pk")

    def __str__(self) -> str:
        """Return the topic and who speaks."""
        return f"{self.topic}: {self.person or self.name}"


class Ending(models.Model):
    """That somebody no longer speaks about a topic, from a moment on."""

    appointment = models.OneToOneField(Appointment, models.PROTECT, primary_key=True, related_name="ending")
    reason = models.TextField(blank=True)
    by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return whose place it was."""
        return f"{self.appointment} ended"
