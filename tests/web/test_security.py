"""What attackers try first: headers, forged forms, foreign hosts, redirects elsewhere, large bodies, files that are not ours."""

import re

import pytest
from django.urls import get_resolver

from tests.web.test_smoke import FOREIGN, views

UNFORGED = {
    "share/": "a phone's share menu has no token, nothing is changed, and who forged it would not see the answer",
    "incoming/": "a program signs every message with a key that no browser holds",
    "account/saml/": "what the company's sign-in sends back is signed with its key and answers a question of this browser, once",
    "scim/v2": "the company's directory shows a token of its own, which no browser adds by itself",
    "api/v1/": "programs sign in with a token of their own, which no browser adds by itself",
}
"""Addresses that take a form without a token against forging, and why that is safe."""

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}


def unforged(found):
    """Return the addresses whose views take a form without a token."""
    return sorted(
        where
        for where, view in found
        if getattr(view, "csrf_exempt", False) and not (view.__module__.startswith(FOREIGN) and "api/" not in where)
    )


def test_every_form_needs_its_token_and_each_exception_has_a_reason():
    """A page elsewhere cannot send a form in somebody's name."""
    found = unforged(views(get_resolver()))
    assert [where for where in found if not any(where.startswith(known) for known in UNFORGED)] == []


def test_an_exception_without_a_reason_is_flagged():
    """It would be found."""

    def view(request): ...

    view.csrf_exempt = True
    assert unforged([("planted/", view)]) == ["planted/"]


@pytest.mark.django_db
def test_a_forged_form_is_refused(client, person):
    """Also from somebody who may do everything."""
    visitor = type(client)(enforce_csrf_checks=True)
    visitor.force_login(person("Ada", "admin"), backend="django.contrib.auth.backends.ModelBackend")
    assert visitor.post("/manage/work/attempts/").status_code == 403
    assert visitor.post("/language/", {"language": "nl"}).status_code == 403


@pytest.mark.django_db
@pytest.mark.parametrize("place", ["/", "/account/sign-in/", "/nothing-here/", "/health/live"])
def test_every_answer_carries_the_headers(client, published, place):
    """Nothing inline, nothing from elsewhere, in nobody's frame, no guessing of types, no address to others."""
    headers = client.get(place).headers
    rules = {rule.strip() for rule in headers["Content-Security-Policy"].split(";")}
    assert rules >= POLICY
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "localhost:8000@evil.example", "x\\evil.example"]
)
def test_a_foreign_host_is_refused(client, host):
    """So that no link is made of it and no cache holds an answer under it."""
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 400
    assert b"evil" not in answer.content


@pytest.mark.django_db
@pytest.mark.parametrize(
    "where",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "https:evil.example",
        "/\t/evil.example",
    ],
)
def test_nobody_is_led_elsewhere(client, where):
    """After choosing a language, and on the way to signing in."""
    answer = client.post("/language/", {"language": "nl", "next": where})
    assert not re.match(r"^(?:[a-z]+:|//|/\\)", answer.headers["Location"], re.IGNORECASE)
    page = client.get("/account/sign-in/", {"next": where})
    assert page.status_code == 200
    assert not re.search(rf'(?:href|action|value)="{re.escape(where)}"', page.content.decode())


@pytest.mark.django_db
def test_a_body_that_is_too_large_is_refused(client, settings):
    """Before it fills the memory: in one field, and in very many."""
    assert client.post("/language/", {"next": "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)}).status_code == 413
    many = {f"f{number}": "x" for number in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)}
    assert client.post("/language/", many).status_code in {400, 413}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "place", ["/static/../secret-key", "/static/%2e%2e/%2e%2e/pyproject.toml", "/static//etc/passwd"]
)
def test_only_our_own_files_are_served(client, place):
    """Whatever way an address takes."""
    assert client.get(place).status_code == 404


@pytest.mark.django_db
def test_what_is_not_there_tells_nothing(client):
    """No list of addresses, no version, no path."""
    text = client.get("/nothing-here/").content.decode()
    assert "urlconf" not in text.lower()
    assert "Django" not in text


def test_in_production_cookies_travel_encrypted_only(tmp_path):
    """And browsers are told to stay with HTTPS for a year."""
    from tests.cli.sites import Site

    site = Site(tmp_path, "sqlite")
    site.environment |= {"VANGRAIL_PRODUCTION": "yes", "VANGRAIL_ADDRESS": "https://policy.company.example"}
    code = (
        "from django.conf import settings as s\n"
        "print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.LANGUAGE_COOKIE_SECURE, s.SESSION_COOKIE_HTTPONLY,"
        " s.CSRF_COOKIE_HTTPONLY, s.SECURE_HSTS_SECONDS, s.DEBUG, s.ALLOWED_HOSTS[0])"
    )
    done = site.python("-c", code, DJANGO_SETTINGS_MODULE="vangrail.web.config.settings")
    assert done.stdout.split() == [
        "True",
        "True",
        "True",
        "True",
        "True",
        "31536000",
        "False",
        "policy.company.example",
    ]
