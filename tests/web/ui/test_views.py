"""The interface's own pages."""

import pytest

pytestmark = pytest.mark.django_db


def test_patterns_are_there_for_builders_only(client, settings):
    """In a demonstration or while debugging; on a company's site there is no such page."""
    settings.DEMO = True
    assert client.get("/patterns/").status_code == 200
    settings.DEMO = False
    assert client.get("/patterns/").status_code == 404


def test_a_session_begins_anew(as_person, employee, client):
    """For who is signed in; others have none."""
    assert as_person(employee).post("/session/").status_code == 204
    assert as_person(employee).get("/session/").status_code == 405
    assert client.post("/session/").status_code == 403


def test_the_language_is_a_choice(client, settings):
    """It lasts, and leads back to the page."""
    settings.DEMO = True
    answer = client.post("/language/", {"language": "nl", "next": "/patterns/"})
    assert (answer.status_code, answer["Location"]) == (302, "/patterns/")
    assert '<html lang="nl">' in client.get("/patterns/").content.decode()


def test_the_choice_of_a_language_leads_to_no_other_site(client):
    """An address elsewhere is not followed."""
    answer = client.post("/language/", {"language": "nl", "next": "https://elsewhere.example/"})
    assert "elsewhere" not in answer["Location"]
