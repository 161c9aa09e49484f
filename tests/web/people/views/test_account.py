"""Somebody's own page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.people.actions.visits import begin_visit
from vangrail.web.people.models import MailedLink
from vangrail.web.people.tokens import digest

pytestmark = pytest.mark.django_db


def test_somebody_sees_and_takes_what_is_known(person, as_person):
    """As a page and as a file."""
    ada = person("Ada Berg", number="007")
    client = as_person(ada)
    page = client.get("/account/").content.decode()
    assert "Ada Berg" in page
    assert "007" in page
    file = client.get("/account/data/")
    assert file["Content-Disposition"].startswith("attachment")
    assert file.json()["person"]["name"] == "Ada Berg"


def test_a_language_is_kept_with_the_person_and_the_browser(employee, as_person):
    """Pages are in it from the next one on."""
    client = as_person(employee)
    answer = client.post("/account/language/", {"language": "es"})
    assert (answer.status_code, answer.cookies["language"].value) == (302, "es")
    assert '<html lang="es"' in client.get("/account/").content.decode()
    employee.refresh_from_db()
    assert employee.language == "es"


def test_a_password_is_set_and_removed(client, employee, as_person):
    """This browser stays signed in and knows itself; the others are out."""
    other = as_person(employee)
    begin_visit(employee, key=other.session.session_key, way="link", device="")
    MailedLink.objects.create(person=employee, digest=digest("s"), expires_at=timezone.now() + timedelta(hours=1))
    client.post("/account/sign-in/s/")
    assert "too short" in client.post("/account/password/", {"password": "short"}).content.decode()
    assert client.post("/account/password/", {"password": "seven bikes hum softly"}).status_code == 302
    employee.refresh_from_db()
    assert employee.check_password("seven bikes hum softly")
    assert other.get("/account/").status_code == 302
    assert client.post("/account/password/", {"remove": "1"}).status_code == 302
    employee.refresh_from_db()
    assert not employee.has_usable_password()
    assert "this one" in client.get("/account/visits/").content.decode()
