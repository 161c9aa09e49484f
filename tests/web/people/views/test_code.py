"""Signing in with a code on paper."""

import pytest
from django.utils import timezone

from vangrail.web.people.actions.codes import make_codes

pytestmark = pytest.mark.django_db


def test_a_code_signs_in_once(client, as_person, keeper, employee):
    """Typed on a phone, however."""
    made = make_codes([employee], by=keeper, at=timezone.now())[0]
    assert client.post("/account/sign-in/code/", {"code": made.code.lower().replace("-", " ")}).status_code == 302
    assert client.get("/account/").status_code == 200
    assert "does not work" in as_person(None).post("/account/sign-in/code/", {"code": made.code}).content.decode()


def test_the_link_on_the_paper_signs_in_after_a_press(client, as_person, keeper, employee):
    """A camera that opens it uses nothing up."""
    made = make_codes([employee], by=keeper, at=timezone.now())[0]
    assert employee.name in client.get(f"/account/sign-in/code/{made.token}/").content.decode()
    assert client.post(f"/account/sign-in/code/{made.token}/").status_code == 302
    assert as_person(None).get(f"/account/sign-in/code/{made.token}/").status_code == 404


def test_guessing_codes_is_slowed_down(client):
    """Ten from one network, then it waits."""
    for _ in range(10):
        client.post("/account/sign-in/code/", {"code": "ABCD-EFGH"})
    assert "Too many attempts" in client.post("/account/sign-in/code/", {"code": "ABCD-EFGH"}).content.decode()
