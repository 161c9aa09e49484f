"""Adding and removing second factors."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.utils import timezone

from vangrail.web.people import session

pytestmark = pytest.mark.django_db


@pytest.fixture
def inside(employee, as_person):
    """Give a client that proved itself a moment ago."""
    client = as_person(employee)
    kept = client.session
    kept[session.PROVED] = timezone.now().timestamp()
    kept.save()
    return client


def test_an_app_is_added_with_a_computed_code(inside, code_of):
    """The page shows the secret, takes the code and shows recovery codes once."""
    page = inside.get("/account/factors/app/").content.decode()
    secret = re.search(r'id="secret">(\w+)<', page)[1]
    assert "data:image/svg+xml" in page
    assert inside.get("/account/factors/app/").content.decode().count(secret) == 1
    assert "not the code of now" in inside.post("/account/factors/app/", {"code": "12"}).content.decode()
    done = inside.post("/account/factors/app/", {"code": code_of(secret)}).content.decode()
    assert len(re.findall(r"^(?:<pre id=\"codes\">)?\d{8}$", done, re.MULTILINE)) == 10
    assert "Code from an app" in inside.get("/account/factors/").content.decode()
    codes = inside.post("/account/factors/codes/").content.decode()
    assert "<pre" in codes
    factor = Authenticator.objects.get(type="totp")
    assert inside.get(f"/account/factors/{factor.pk}/removal/").status_code == 200
    assert inside.post(f"/account/factors/{factor.pk}/removal/").status_code == 302
    assert not Authenticator.objects.exists()
    assert inside.post("/account/factors/codes/").status_code == 302


def test_a_passkey_is_asked_for_and_nonsense_refused(inside):
    """The question is for this person and this site."""
    page = inside.get("/account/factors/passkey/").content.decode()
    assert '"residentKey": "required"' in page
    assert (
        "could not be read"
        in inside.post("/account/factors/passkey/", {"name": "x", "credential": '{"id": "x"}'}).content.decode()
    )
    assert not Authenticator.objects.exists()


def test_the_last_factor_of_a_role_stays(auditor, as_person, code_of):
    """The page says why."""
    from vangrail.web.people.actions.factors import add_totp

    add_totp(auditor, "JBSWY3DPEHPK3PXP", code_of("JBSWY3DPEHPK3PXP"))
    client = as_person(auditor)
    kept = client.session
    kept[session.PROVED] = timezone.now().timestamp()
    kept.save()
    factor = Authenticator.objects.get(type="totp")
    assert "needs a second factor" in client.post(f"/account/factors/{factor.pk}/removal/").content.decode()
