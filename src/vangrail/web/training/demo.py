"""The training of the demonstration: who is asked, who has finished, a course half done, and three licences to speak."""

from datetime import date, timedelta
from typing import Final

from django.utils import timezone

from vangrail.web.people.demo import CAST
from vangrail.web.people.models import Person
from vangrail.web.training.actions.assignments import assign
from vangrail.web.training.actions.courses import finish
from vangrail.web.training.actions.licences import appoint
from vangrail.web.training.models import Assignment
from vangrail.web.training.queries.pupil import Pupil

FINISHED: Final = 9
"""How many people have finished the essentials."""

BEGUN: Final = 3
"""How many stories somebody has done who is half-way: the employee whom one can sign in as."""


def fill(today: date | None = None) -> None:
    """Ask people to take courses and let some of them; where somebody was asked already, nothing happens."""
    owner = holder("policy_owner")
    if Assignment.objects.exists() or owner is None:
        return
    today = today or timezone.localdate()
    admin = holder("people_admin") or owner
    assign("personal", "essentials", today + timedelta(days=12), by=admin)
    assign("corporate", "essentials", today + timedelta(days=26), by=admin, role="desk")
    there = Person.objects.here().filter(kind="staff").order_by("pk")
    staff = sorted((each for each in there if not each.roles.exists()), key=lambda each: each.email != CAST[0].email)
    for person in staff[1 : FINISHED + 1]:
        _take(person, "personal")
    for person in staff[:1]:
        _take(person, "personal", BEGUN)
    _licences(owner, today)


def holder(role: str, desk: str = "") -> Person | None:
    """Return somebody who holds a role now."""
    held = Person.objects.here().filter(roles__name=role, roles__desk=desk, roles__taken_at__isnull=True)
    return held.order_by("roles__deputy", "roles__pk").first()


def _take(person: Person, audience: str, most: int | None = None) -> None:
    """Let somebody do the essentials, or the first stories of them."""
    found = Pupil(person).standing(audience, "essentials")
    for scenario in found.course.scenarios[:most] if found else ():
        finish(audience, "essentials", scenario.id, by=person)


def _licences(owner: Person, today: date) -> None:
    """One that holds, one that needs a course, one role that waits for somebody."""
    care, talk = holder("desk", "customer_care"), holder("desk", "communications")
    since, until = today - timedelta(days=200), today + timedelta(days=300)
    for person, topic, channel in (
        (talk, "company", "social"),
        (care, "customers", "reviews"),
        (None, "press", "media"),
    ):
        values = {"person": person, "topic": topic, "channel": channel, "since": since, "until": until}
        appoint(values, by=owner)
    if talk:
        _take(talk, "corporate")
