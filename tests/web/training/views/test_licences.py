"""The register of who may speak, tried by people who may, may partly and may not."""

import pytest

from vangrail.web.training.actions.licences import appoint
from vangrail.web.training.models import Licence


@pytest.fixture
def licence(school, employee, owner):
    """Let somebody speak about products."""
    return appoint({"person": employee, "topic": "products"}, by=owner)


@pytest.mark.parametrize(
    ("path", "method", "statuses"),
    [
        ("/manage/training/licences/", "get", (200, 200, 403)),
        ("/manage/training/licences/new/", "get", (200, 403, 403)),
        ("/manage/training/licences/{}/", "get", (200, 403, 403)),
        ("/manage/training/licences/{}/ending/", "post", (302, 403, 403)),
    ],
)
def test_who_may_open_what(as_person, licence, owner, person, employee, path, method, statuses):
    """The policy's owner, a desk, an employee; and nobody without signing in."""
    address = path.format(licence.pk)
    people = (owner, person("D", "desk", desk="pr"), employee)
    assert tuple(getattr(as_person(who), method)(address).status_code for who in people) == statuses
    assert getattr(as_person(None), method)(address).status_code == 302


def test_appointing_and_changing(as_person, licence, owner, person):
    """The register shows it with its state; an end before the beginning is sent back."""
    client = as_person(owner)
    values = {"topic": "press", "scope": "essentials", "since": "2026-11-21", "until": "2026-11-01"}
    assert "on or after the first one" in client.post("/manage/training/licences/new/", values).content.decode()
    client.post("/manage/training/licences/new/", values | {"until": ""})
    made = Licence.objects.get(topic="press")
    assert "nobody has this role" in client.get("/manage/training/licences/").content.decode().lower()
    next_one = person("Next")
    client.post(f"/manage/training/licences/{made.pk}/", values | {"until": "", "person": next_one.email})
    made.refresh_from_db()
    assert made.person == next_one


def test_the_end_of_a_licence(as_person, licence, owner):
    """It is gone from the register, and its page with it."""
    client = as_person(owner)
    client.post(f"/manage/training/licences/{licence.pk}/ending/")
    assert client.get(f"/manage/training/licences/{licence.pk}/").status_code == 404
