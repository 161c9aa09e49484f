"""A fresh proof before something delicate."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.people import session
from vangrail.web.people.actions.factors import add_totp

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXP"


def proved(client, **ago):
    """Let the last proof be some time ago."""
    kept = client.session
    kept[session.PROVED] = (timezone.now() - timedelta(**ago)).timestamp()
    kept.save()


def test_a_proof_of_a_moment_ago_is_enough(employee, as_person):
    """A quarter of an hour."""
    client = as_person(employee)
    proved(client, minutes=14)
    assert client.get("/account/password/").status_code == 200


def test_without_a_factor_one_signs_in_once_more(employee, as_person):
    """And comes back to the page."""
    client = as_person(employee)
    proved(client, minutes=16)
    assert client.get("/account/password/")["Location"] == "/account/sign-in/?next=%2Faccount%2Fpassword%2F"
    assert client.get("/account/").status_code == 302


def test_with_a_factor_it_is_asked_for(employee, as_person, code_of):
    """Then the page opens."""
    add_totp(employee, SECRET, code_of(SECRET))
    client = as_person(employee)
    way = client.get("/account/password/")["Location"]
    assert way == "/account/proof/?next=%2Faccount%2Fpassword%2F"
    assert client.post(way, {"code": "000000"}).status_code == 200
    assert client.post(way, {"code": code_of(SECRET)})["Location"] == "/account/password/"
    assert client.get("/account/password/").status_code == 200
