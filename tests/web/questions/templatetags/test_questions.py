"""How questions are said."""

from django.utils import timezone

from vangrail.web.questions.actions.waiting import escalate
from vangrail.web.questions.templatetags.questions import escalation_entries, moment_of


def test_a_moment_from_a_mail(settings):
    """In the company's time zone."""
    settings.TIME_ZONE = "Europe/Brussels"
    assert "2026" in moment_of("2026-11-21T10:00:00+00:00")


def test_who_it_went_on_to(put, lena, dirk):
    """Who, when and why."""
    entry = escalate(put(), "late", at=timezone.now())
    assert escalation_entries([entry]) == [(dirk, entry.at, "the promised time was over")]
