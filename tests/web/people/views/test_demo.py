"""The demonstration's five people."""

import pytest

from vangrail.web.people.demo import CAST, fill
from vangrail.web.people.models import Person

pytestmark = pytest.mark.django_db


def test_each_of_the_five_is_one_press_away(client, settings):
    """And nobody else of the shop."""
    settings.DEMO = True
    fill()
    page = client.get("/account/sign-in/").content.decode()
    for part in CAST:
        assert part.email in page
        assert (
            client.post("/account/sign-in/demo/", {"who": part.email, "next": "/account/"})["Location"] == "/account/"
        )
        assert part.name in client.get("/account/").content.decode()
        client.post("/account/sign-out/")
    assert client.post("/account/sign-in/demo/", {"who": "ines@fietshuis-pedaal.example"}).status_code == 404


def test_outside_the_demonstration_there_is_no_such_way(client, settings):
    """Neither buttons nor an address, even when the five are there."""
    settings.DEMO = False
    fill()
    assert "noor@" not in client.get("/account/sign-in/").content.decode()
    for part in CAST:
        assert client.post("/account/sign-in/demo/", {"who": part.email}).status_code == 404
    assert Person.objects.filter(visits__isnull=False).count() == 0
