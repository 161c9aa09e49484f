"""The second factor at the door."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.people import session
from vangrail.web.people.actions.factors import add_totp
from vangrail.web.people.models import MailedLink, Visit
from vangrail.web.people.tokens import digest

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture
def half(client, keeper, code_of):
    """Give a client with a first proof of somebody who has an app, and their recovery codes."""
    codes = add_totp(keeper, SECRET, code_of(SECRET))
    MailedLink.objects.create(person=keeper, digest=digest("s"), expires_at=timezone.now() + timedelta(hours=1))
    assert client.post("/account/sign-in/s/?next=/manage/people/")["Location"] == "/account/sign-in/second/"
    return client, codes


def test_half_a_proof_opens_nothing(half, code_of):
    """The code of now opens where one wanted to be."""
    client, _codes = half
    assert client.get("/manage/people/").status_code == 302
    assert client.get("/account/sign-in/second/").status_code == 200
    assert client.post("/account/sign-in/second/", {"code": "12"}).status_code == 200
    assert client.post("/account/sign-in/second/", {"code": code_of(SECRET)})["Location"] == "/manage/people/"
    assert client.get("/manage/people/").status_code == 200
    assert Visit.objects.count() == 1


def test_a_recovery_code_is_as_good_once(half):
    """When the app is not at hand."""
    client, codes = half
    assert client.post("/account/sign-in/second/", {"code": codes[3]})["Location"] == "/manage/people/"


def test_wrong_codes_lock(half, code_of):
    """After five, the right one waits too."""
    client, _codes = half
    for _ in range(5):
        client.post("/account/sign-in/second/", {"code": "000001"})
    page = client.post("/account/sign-in/second/", {"code": code_of(SECRET)})
    assert page.status_code == 200
    assert client.get("/manage/people/").status_code == 302


def test_half_a_proof_is_forgotten_after_ten_minutes(half):
    """Then one begins anew."""
    client, _codes = half
    kept = client.session
    kept[session.PENDING] = [*kept[session.PENDING][:3], timezone.now().timestamp() - 601]
    kept.save()
    assert client.get("/account/sign-in/second/")["Location"] == "/account/sign-in/"


def test_an_unknown_passkey_signs_nobody_in(client):
    """Nor does nonsense."""
    assert client.get("/account/sign-in/passkey/").json()["publicKey"]["userVerification"] == "required"
    for credential in ("{}", "x", '{"id": "x", "response": {"userHandle": "MQ"}}'):
        assert client.post("/account/sign-in/passkey/", {"credential": credential})["Location"] == "/account/sign-in/"
    assert not Visit.objects.exists()
