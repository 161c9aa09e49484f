"""Every kit as a file."""

import re
from base64 import b64encode
from hashlib import sha256

from vangrail.documents.kits.every import files_of, kit_page, kits_of, sheets_of


def test_every_form_is_there(policy):
    """In each language, with its readers."""
    names = set(files_of(policy, ("en", "nl")))
    forms = ("talk", "workshop", "promises", "candidate-page", "third-party-page", "card", "poster-a4", "poster-a5")
    readers = ("personal", "corporate", "third_party", "candidate")
    wanted = [*forms, *(f"summary-{name}" for name in readers)]
    assert names == {f"{name}.{language}.html" for name in wanted for language in ("en", "nl")}


def test_a_policy_for_fewer_readers_has_fewer_kits(policy):
    """None for people whom it does not speak to."""
    few = policy.model_copy(update={"audiences": ("candidate",)})
    assert [kit.form for kit in kits_of(few, "en")] == ["summary", "candidate-page"]
    assert list(sheets_of(few, "en")) == []


def test_the_same_policy_gives_the_same_bytes(policy):
    """Nothing depends on the day."""
    assert files_of(policy, ("es",), address="https://a.example") == files_of(
        policy, ("es",), address="https://a.example"
    )


def test_a_page_lets_in_its_own_style_alone(policy):
    """The digest in its security policy is that of the style with the look of the kits in it."""
    page = kit_page(next(kits_of(policy, "en"))).decode()
    style = re.search(r"<style>(.*)</style>", page, re.DOTALL)[1]
    assert f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in page
    assert '<body class="kit kit-summary">' in page
    assert ".kit-summary" in style


def test_a_page_leads_to_itself_in_other_languages(policy):
    """And to no other kit."""
    kits = [kit for language in ("en", "nl") for kit in kits_of(policy, language)]
    page = kit_page(kits[0], kits).decode()
    assert re.findall(r'href="([\w-]+\.\w\w\.html)"', page) == ["summary-personal.nl.html"]
