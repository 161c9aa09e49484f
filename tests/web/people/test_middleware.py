"""What holds at every page for who is signed in."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from vangrail.web.people import session
from vangrail.web.people.models import MailedLink, Visit
from vangrail.web.people.tokens import digest

pytestmark = pytest.mark.django_db


@pytest.fixture
def enter(client, person):
    """Give a function that signs somebody in by a mailed link."""

    def by_link(who):
        MailedLink.objects.create(
            person=who, digest=digest(f"s{who.pk}"), expires_at=timezone.now() + timedelta(hours=1)
        )
        client.post(f"/account/sign-in/s{who.pk}/")
        return client

    return by_link


def age(client, **since):
    """Make a session older."""
    kept = client.session
    for key in (session.STARTED, session.SEEN):
        kept[key] = (timezone.now() - timedelta(**since)).timestamp()
    kept.save()


def test_a_session_that_rested_too_long_is_over(enter, employee):
    """The visit says so too."""
    client = enter(employee)
    assert client.get("/account/").status_code == 200
    age(client, hours=73)
    assert client.get("/account/").status_code == 302
    assert Visit.objects.get().ended_at


def test_a_visit_is_seen_now_and_then(enter, employee):
    """Not at every page."""
    client = enter(employee)
    Visit.objects.update(seen_at=timezone.now() - timedelta(hours=5))
    client.get("/account/")
    assert Visit.objects.get().seen_at < timezone.now() - timedelta(hours=4)
    age(client, minutes=11)
    client.get("/account/")
    assert Visit.objects.get().seen_at > timezone.now() - timedelta(minutes=1)


def test_a_role_waits_for_its_second_factor(enter, keeper, settings):
    """Every page of the work leads to where one is added; signing out and one's own language stay open."""
    client = enter(keeper)
    answer = client.get("/manage/people/")
    assert (answer.status_code, answer["Location"]) == (302, "/account/factors/")
    assert client.get("/account/factors/").status_code == 200
    assert client.get("/account/sign-out/").status_code == 200
    settings.OPTIONS = {**settings.OPTIONS, "VANGRAIL_SECOND_FACTOR": "nobody"}
    assert client.get("/manage/people/").status_code == 200


def test_a_browser_learns_the_language_of_who_signs_in(enter, person):
    """Unless it was told another one before."""
    client = enter(person("Ada", language="es"))
    client.get("/account/")
    assert client.cookies["language"].value == "es"
    client.cookies["language"] = "nl"
    assert 'lang="nl"' in client.get("/account/").content.decode()


def test_an_employee_needs_none(enter, employee):
    """A link is enough."""
    assert enter(employee).get("/account/data/").status_code == 200


def test_nobody_costs_nothing(client):
    """Who is not signed in is not looked up, and has no session."""
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/account/sign-in/sent/").status_code == 200
    assert not [query["sql"] for query in queries if "session" in query["sql"] or "people_" in query["sql"]]
