"""Names that were typed for who speaks for the company."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.evidence.actions.rows import forget_rows
from vangrail.web.evidence.forgetting.speakers import NOBODY, forget
from vangrail.web.policies.models import Appointment, Ending

pytestmark = pytest.mark.django_db
TYPED = {
    "name": "Gail Guest",
    "contact": "gail@agency.example",
    "deputy_name": "Dee Deputy",
    "deputy_contact": "02 555",
}


@pytest.fixture
def appoint(owner):
    """Give a function that appoints somebody."""

    def make(**more):
        return Appointment.objects.create(**{"topic": "press", "by": owner} | TYPED | more)

    return make


def typed(appointment):
    """Return what stands in an appointment that somebody typed."""
    appointment.refresh_from_db()
    return [getattr(appointment, name) for name in TYPED]


def test_they_go_once_the_appointment_is_long_over(appoint, owner):
    """By its last day, or because somebody ended it, with why; one that holds stays, however old it is."""
    now = timezone.now()
    past, ended, holds = appoint(ends=now.date() - timedelta(days=40)), appoint(), appoint(at=now - timedelta(days=999))
    late = appoint(ends=now.date() - timedelta(days=5))
    Ending.objects.create(appointment=ended, at=now - timedelta(days=40), by=owner, reason="Gail left the agency")
    limit = now - timedelta(days=30)
    assert (forget(limit), forget(limit)) == (2, 0)
    assert typed(past) == typed(ended) == [NOBODY, "", NOBODY, ""]
    assert typed(holds) == typed(late) == list(TYPED.values())
    assert Ending.objects.get().reason == ""


def test_the_half_of_who_left_goes_alone(appoint, person):
    """The contact that was typed for a colleague, long after they left; the deputy stays."""
    now = timezone.now()
    gone = person("Gone", left=now.date() - timedelta(days=40))
    held = appoint(name="", person=gone)
    assert forget(now - timedelta(days=30)) == 1
    assert typed(held) == ["", "", TYPED["deputy_name"], TYPED["deputy_contact"]]


def test_the_night_does_it_and_writes_down_how_many(appoint):
    """After two years, unless the setting says otherwise."""
    now = timezone.now()
    old = appoint(ends=now.date() - timedelta(days=731))
    assert forget_rows(now)["speakers"] == 1
    assert typed(old)[0] == NOBODY
    assert Entry.objects.filter(kind="evidence.forgotten").exists()
