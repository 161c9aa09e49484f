"""Second factors in a real browser: a passkey in the browser's own virtual authenticator, and codes computed as an app does."""

import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

from browser.web.conftest import laid_out

NOOR = "noor@fietshuis-pedaal.example"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Give a site of its own: a new password ends every other visit of Samir, in which other tests look at pages."""
    with laid_out(tmp_path_factory) as (found, _environment):
        yield found


@pytest.fixture
def page(chromium):
    """Give a page whose complaints are kept, with an authenticator that answers as a phone's does."""
    context = chromium.new_context(locale="en-GB")
    window = context.new_page()
    window.complaints = []
    window.on("console", lambda said: window.complaints.append(said.text) if said.type == "error" else None)
    window.on("pageerror", lambda error: window.complaints.append(str(error)))
    devtools = context.new_cdp_session(window)
    devtools.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    window.authenticator = devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})["authenticatorId"]
    window.devtools = devtools
    yield window
    context.close()


def enter(page, site, email=NOOR):
    """Sign in as one of the five."""
    page.goto(f"{site.address}/account/sign-in/")
    page.locator(f'button[value="{email}"]').click()
    page.wait_for_url(lambda url: "sign-in" not in url)
    page.goto(f"{site.address}/account/language/")  # from now on this person's pages are in the language of this test
    page.check("main [name=language][value=en]")
    page.locator("main form button").first.click()
    page.wait_for_load_state()


def leave(page, site):
    """Sign out."""
    page.goto(f"{site.address}/account/sign-out/")
    page.locator("main form button").click()
    page.wait_for_url("**/account/sign-in/")


def test_a_passkey_is_made_used_and_removed(page, site):
    """It signs in by itself, then as the second factor; without it nobody gets in."""
    enter(page, site)
    page.goto(f"{site.address}/account/factors/passkey/")
    page.fill("input[name=name]", "my phone")
    page.get_by_role("button", name="Add this passkey").click()
    page.wait_for_selector("#codes")
    assert len(page.locator("#codes").inner_text().split()) == 10
    page.get_by_role("link", name="I have kept them").click()
    assert "my phone" in page.locator("main").inner_text()
    leave(page, site)

    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(lambda url: "sign-in" not in url)
    page.goto(f"{site.address}/account/")
    assert "Noor Peeters" in page.locator("main").inner_text()
    leave(page, site)

    page.devtools.send("WebAuthn.clearCredentials", {"authenticatorId": page.authenticator})
    page.devtools.send("WebAuthn.setUserVerified", {"authenticatorId": page.authenticator, "isUserVerified": False})
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_selector("#passkey-status:not(:empty)")
    assert "did not work" in page.locator("#passkey-status").inner_text()

    enter(page, site)
    page.goto(f"{site.address}/account/factors/")
    page.get_by_role("link", name="Remove my phone").click()
    page.get_by_role("button", name="Remove this factor").click()
    page.wait_for_url("**/account/factors/")
    assert "Nothing added yet" in page.locator("main").inner_text()
    assert page.complaints == []


def test_an_app_and_a_passkey_are_both_second_factors(page, site):
    """After a password: a computed code once, the passkey the next time."""
    email = "samir@fietshuis-pedaal.example"
    enter(page, site, email)
    page.goto(f"{site.address}/account/password/")
    page.fill("input[name=password]", "seven bikes hum softly")
    page.get_by_role("button", name="Set this password").click()
    page.wait_for_url("**/account/")
    page.goto(f"{site.address}/account/factors/app/")
    secret = page.locator("#secret").inner_text()
    page.fill("input[name=code]", code_of(secret, -1))
    page.get_by_role("button", name="Add this app").click()
    page.wait_for_selector("#codes")
    page.goto(f"{site.address}/account/factors/passkey/")
    page.get_by_role("button", name="Add this passkey").click()
    page.wait_for_url("**/account/factors/")
    for give in (lambda: code(page, secret), lambda: page.get_by_role("button", name="Use a passkey instead").click()):
        leave(page, site)
        page.goto(f"{site.address}/account/sign-in/password/?next=/account/visits/")
        page.fill("input[name=who]", email)
        page.fill("input[name=password]", "seven bikes hum softly")
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/account/sign-in/second/")
        give()
        page.wait_for_url("**/account/visits/")
        assert "this one" in page.locator("main").inner_text()
    assert page.complaints == []


def code(page, secret):
    """Type the code that an app shows now."""
    page.fill("input[name=code]", code_of(secret))
    page.get_by_role("button", name="Go on").click()


def code_of(secret, moved=0):
    """Return the code of now, or of a half minute before or after."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + moved))
