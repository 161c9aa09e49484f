"""Who answers this, in one tap."""

import pytest

from vangrail.web.policies.actions import appoint

pytestmark = pytest.mark.django_db


def test_every_topic_gives_a_name_on_the_first_page(published_example, client, as_person, employee):
    """And says, to those inside, where the place is not filled as it should be."""
    page, inside = (each.get("/policy/who-speaks/").content.decode() for each in (client, as_person(employee)))
    assert "Ines De Wolf" in page
    assert "the owner stands in" not in page
    assert "the owner stands in" in inside


def test_the_register_comes_before_the_desk(published_example, client, owner):
    """For the language and country that somebody asks about."""
    appoint({"topic": "press", "name": "Petra Pers", "language": "nl", "market": "BE"}, by=owner)
    assert b"Petra Pers" in client.get("/policy/who-speaks/?language=nl&market=be").content
    assert b"Petra Pers" not in client.get("/policy/who-speaks/?language=es").content
    assert client.get("/policy/who-speaks/?language=%00&market=%27--").status_code == 200


def test_a_topic_says_how_to_reach_them_and_by_when(published_example, client):
    """Within the promised time; a topic that is none is not there."""
    page = client.get("/policy/who-speaks/customers/").content.decode()
    assert "hallo@fietshuis-pedaal.example" in page
    assert "within 2 working hours" in page
    assert client.get("/policy/who-speaks/weather/").status_code == 404


def test_where_reading_is_closed_the_names_are_too(published_example, client, settings, as_person, employee):
    """Who works here sees them."""
    settings.OPEN_READING = ()
    for address in ("/policy/who-speaks/", "/policy/who-speaks/press/"):
        assert client.get(address).status_code == 302
        assert as_person(employee).get(address).status_code == 200


def test_before_anything_is_published_it_is_closed_or_vacant(client, as_person, employee):
    """Nobody is named, which shows."""
    assert client.get("/policy/who-speaks/").status_code == 302
    assert b"vacant" in as_person(employee).get("/policy/who-speaks/").content
