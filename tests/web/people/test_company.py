"""The company's own sign-in, against a real OpenID Connect provider on this machine."""

import warnings
from urllib.parse import parse_qs, urlsplit

import pytest
import requests

from vangrail.web.config.oidc import oidc_apps
from vangrail.web.people.company import Adapter
from vangrail.web.people.models import Person, Visit

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # what the provider's libraries say about each other
]


@pytest.fixture(scope="module")
def server():
    """Run a provider that knows four people."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from oidc_provider_mock import User, run_server_in_thread

        claims = {
            "known": {"email": "ada@example.org", "email_verified": True, "preferred_username": "ada.rides", "picture": "https://x.example/a.png"},
            "stranger": {"email": "stranger@example.org", "email_verified": True},
            "unverified": {"email": "ada@example.org", "email_verified": False},
            "gone": {"email": "gone@example.org", "email_verified": True},
        }  # fmt: skip
        users = [User(sub=sub, claims=said) for sub, said in claims.items()]
        with run_server_in_thread(user_claims=users) as running:
            yield f"http://localhost:{running.server_port}"


@pytest.fixture
def go(client, settings, server):
    """Give a function that signs somebody in there and returns our answer."""
    options = {
        "VANGRAIL_OIDC_SERVER": server,
        "VANGRAIL_OIDC_NAME": "Acme",
        "VANGRAIL_OIDC_CLIENT": "c",
        "VANGRAIL_OIDC_SECRET": "s",
    }
    settings.OPTIONS = {**settings.OPTIONS, **options}
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": oidc_apps(options)}}

    def sign_in(sub, following="", **sent):
        assert "Acme" in client.get("/account/sign-in/").content.decode()
        way = client.post(f"/account/oidc/company/login/?next={following}")["Location"]
        asked = parse_qs(urlsplit(way).query)
        assert asked["code_challenge_method"] == ["S256"]
        back = requests.post(way, data={"sub": sub, **sent}, allow_redirects=False, timeout=10).headers["Location"]
        place = urlsplit(back)
        return client.get(f"{place.path}?{place.query}")

    return sign_in


def test_whom_the_company_vouches_for_is_in(go, client, person):
    """Where they wanted to be, and nothing of what was told about them is kept."""
    ada = person("Ada")
    Person.objects.filter(pk=ada.pk).update(email="ada@example.org")
    assert go("known", "/account/visits/")["Location"] == "/account/visits/"
    assert client.get("/account/").status_code == 200
    assert Visit.objects.get().way == "company"
    from allauth.account.models import EmailAddress
    from allauth.socialaccount.models import SocialAccount, SocialToken

    assert (SocialAccount.objects.count(), SocialToken.objects.count(), EmailAddress.objects.count()) == (0, 0, 0)
    assert "ada.rides" not in repr(dict(client.session))


@pytest.mark.parametrize("sub", ["stranger", "unverified", "gone"])
def test_others_stay_outside(go, client, person, sub):
    """Unknown here, not verified there, or gone: nobody is added."""
    from django.utils import timezone

    ada, gone = person("Ada"), person("Gone", left=timezone.localdate())
    Person.objects.filter(pk=ada.pk).update(email="ada@example.org")
    Person.objects.filter(pk=gone.pk).update(email="gone@example.org")
    assert go(sub)["Location"] == "/account/sign-in/"
    assert "nobody with your work address" in client.get("/account/sign-in/").content.decode()
    assert Person.objects.count() == 2
    assert not Visit.objects.exists()


def test_the_way_there_has_a_page_of_ours(go, client):
    """For who opens its address; and without such a sign-in there is no way."""
    page = client.get("/account/oidc/company/login/")
    assert page.status_code == 200
    assert "Go to the Acme" in page.content.decode()
    assert client.get("/account/oidc/other/login/").status_code == 404


def test_who_says_no_there_is_told_so_here(go, client):
    """And a state that is not ours is refused."""
    assert go("known", action="deny")["Location"] == "/account/sign-in/"
    assert client.get("/account/oidc/company/login/callback/?code=x&state=forged")["Location"] == "/account/sign-in/"
    assert Adapter().is_open_for_signup(None, None) is False


def test_next_leads_nowhere_else(go, person):
    """Also by this way."""
    Person.objects.filter(pk=person("Ada").pk).update(email="ada@example.org")
    assert go("known", "https://evil.example/")["Location"] == "/"
