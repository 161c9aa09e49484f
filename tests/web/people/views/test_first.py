"""The page for the first person of an empty site."""

import pytest

from vangrail.web.people.actions.first import first_token
from vangrail.web.people.models import Person

pytestmark = pytest.mark.django_db


def test_the_first_names_themselves_and_adds_a_factor(client, as_person):
    """Then there is no such page."""
    address = f"/account/first/{first_token()}/"
    assert as_person(None).get("/account/first/guess/").status_code == 404
    assert client.get(address).status_code == 200
    assert client.post(address, {"name": "", "email": "x"}).status_code == 200
    assert client.post(address, {"name": "Ada", "email": "ada@example.org"})["Location"] == "/account/factors/"
    assert Person.objects.get().has_role("admin")
    assert client.get("/manage/people/")["Location"] == "/account/factors/"
    assert as_person(None).get(address).status_code == 404
