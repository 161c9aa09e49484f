"""The company's own sign-in by SAML, against a real provider: what it signs is believed, and nothing else. Run: `make networks`."""

import re

import pytest
from django.utils import timezone
from saml2.xmldsig import DIGEST_SHA1, SIG_RSA_SHA1

from networks.saml import OTHER, Company, posted
from vangrail.web.config.saml import saml_apps
from vangrail.web.people.models import Person, Visit

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore")]  # what the libraries say about each other
ACS = "/account/saml/company/acs/"


@pytest.fixture(scope="session")
def company(tmp_path_factory):
    """Give a sign-in."""
    return Company(tmp_path_factory.mktemp("saml"))


@pytest.fixture
def ada(person, settings, company):
    """Let the company vouch for its people; give one of them."""
    options = {
        "VANGRAIL_SAML_METADATA": str(company.metadata),
        "VANGRAIL_SAML_ENTITY": "",
        "VANGRAIL_SAML_NAME": "Acme",
    }
    settings.OPTIONS = {**settings.OPTIONS, **options}
    settings.SOCIALACCOUNT_PROVIDERS = {"saml": {"APPS": saml_apps(options)}}
    settings.ALLOWED_HOSTS = ["*"]
    found = person("Ada")
    Person.objects.filter(pk=found.pk).update(email="ada@example.org")
    return found


@pytest.fixture
def browser(client):
    """Give a browser at an address that the company's sign-in knows."""
    client.defaults["HTTP_HOST"] = "localhost:8000"
    return client


@pytest.fixture
def answered(browser, ada, company):
    """Give a function that goes there and comes back with an answer."""

    def go(email="ada@example.org", following="", by=company, **more):
        assert "Acme" in browser.get("/account/sign-in/").content.decode()
        way = browser.post(f"/account/saml/company/login/?next={following}")["Location"]
        metadata = browser.get("/account/saml/company/metadata/").content.decode()
        return by.answer(way, metadata, email, **more)

    return go


def back(browser, answer):
    """Send an answer as the browser does; return where it ends."""
    first = browser.post(ACS, posted(answer))
    return browser.get(first["Location"])


def test_whom_the_company_vouches_for_is_in(browser, answered):
    """Where they wanted to be; nothing of what was told is kept."""
    assert back(browser, answered(following="/account/visits/"))["Location"] == "/account/visits/"
    assert browser.get("/account/").status_code == 200
    assert Visit.objects.get().way == "company"
    from allauth.socialaccount.models import SocialAccount

    assert not SocialAccount.objects.exists()


@pytest.mark.parametrize("email", ["stranger@example.org", "gone@example.org"])
def test_others_stay_outside(browser, answered, person, email):
    """Unknown here or gone: nobody is added."""
    gone = person("Gone", left=timezone.localdate())
    Person.objects.filter(pk=gone.pk).update(email="gone@example.org")
    assert back(browser, answered(email))["Location"] == "/account/sign-in/"
    assert Person.objects.count() == 2
    assert not Visit.objects.exists()


def outside(browser, answer):
    """Return whether an answer lets nobody in."""
    found = back(browser, answer)
    assert found.status_code in {302, 401, 403}
    return browser.get("/account/").status_code == 302 and not Visit.objects.exists()


def test_a_changed_answer_is_refused(browser, answered, person):
    """Another name in it breaks the signature."""
    Person.objects.filter(pk=person("Root", "admin").pk).update(email="root@example.org")
    assert outside(browser, answered().replace("ada@example.org", "root@example.org"))


def test_an_answer_without_a_signature_is_refused(browser, answered):
    """Neither around it nor within."""
    assert outside(browser, answered(sign_assertion=False, sign_response=False))
    assert outside(browser, answered(sign_assertion=False, sign_response=True))


def test_a_signature_that_was_cut_out_is_refused(browser, answered):
    """Whoever takes it away says nothing that is believed."""
    assert outside(browser, re.sub(r"<(ns\d+):Signature .*?</\1:Signature>", "", answered(), flags=re.DOTALL))


def test_an_old_algorithm_is_refused(browser, answered):
    """SHA-1 proves nothing any more."""
    assert outside(browser, answered(sign_alg=SIG_RSA_SHA1, digest_alg=DIGEST_SHA1))


def test_the_key_of_somebody_else_is_refused(browser, answered, tmp_path):
    """Whoever signs with another key is not the company."""
    assert outside(browser, answered(by=Company(tmp_path, "other")))


def test_an_answer_for_another_site_is_refused(browser, answered):
    """One that was meant for another audience, or sent to another address."""
    assert outside(browser, answered(sp_entity_id=OTHER))
    assert outside(browser, answered(destination="https://other.example.org/acs/"))


def test_an_answer_that_came_too_late_is_refused(browser, answered, monkeypatch):
    """After its time it opens nothing."""
    from onelogin.saml2.utils import OneLogin_Saml2_Utils

    answer, now = answered(), OneLogin_Saml2_Utils.now()
    monkeypatch.setattr(OneLogin_Saml2_Utils, "now", staticmethod(lambda: now + 3600))
    assert outside(browser, answer)


def test_an_answer_works_once_and_in_one_browser(browser, answered, client_class):
    """Sent again, or by somebody who did not ask, it opens nothing."""
    answer = answered()
    assert outside(client_class(HTTP_HOST="localhost:8000"), answer)
    assert back(browser, answer)["Location"] == "/"
    browser.post("/account/sign-out/")
    assert back(browser, answer).status_code in {302, 403}
    assert browser.get("/account/").status_code == 302


def test_an_answer_that_nobody_asked_for_is_refused(browser, answered):
    """Who is sent here with one signs in as nobody."""
    assert outside(browser, answered(in_response_to=None))
