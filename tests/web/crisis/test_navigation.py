"""The ways into this app, and the banner."""

import pytest
from django.urls import reverse

from vangrail.web.crisis.navigation import ENTRIES

pytestmark = pytest.mark.django_db


def test_each_way_leads_somewhere():
    """To a page of ours."""
    assert [reverse(entry.url_name) for entry in ENTRIES] == [
        "/manage/crisis/",
        "/manage/crisis/calls/",
        "/journalist/",
    ]


def test_the_banner_stands_on_every_page(client, as_person, freeze, employee, published, settings):
    """For who may check; where that needs signing in, for who is."""
    assert "Right now" not in client.get("/policy/").text
    freeze()
    freeze(what="A flood in the south", countries=["ES"])
    for page in ("/", "/policy/", "/journalist/", "/account/sign-in/"):
        text = client.get(page, follow=True).text
        assert "A flood in the south" in text, page
        assert "A fire in a hall" in text
    settings.OPEN_CHECK = False
    assert "A fire in a hall" not in client.get("/policy/", follow=True).text
    assert "A fire in a hall" in as_person(employee).get("/policy/", follow=True).text


def test_an_exercise_is_seen_only_by_who_takes_part(client, as_person, freeze, person, employee, published):
    """Clearly marked."""
    inside = person("", "desk", desk="pr")
    freeze(exercise=True, people=[inside])
    assert "Exercise: A fire in a hall" in as_person(inside).get("/", follow=True).text
    assert "A fire in a hall" not in as_person(employee).get("/", follow=True).text + client.get("/").text
