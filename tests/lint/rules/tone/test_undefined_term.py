"""Abbreviations and capitalised terms without an explanation."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Keep to the NDA (non-disclosure agreement). The NDA is short.",
        "A non-disclosure agreement (NDA) is short. Keep to the NDA.",
        "NDA means non-disclosure agreement. Keep to the NDA.",
        "DO NOT SHARE THIS.",
        "Ask HR or IT.",
        "See part III.",
        "Write to NDA@example.org or read https://example.org/NDA.",
    ],
)
def test_an_explained_or_common_abbreviation_is_fine(found, text):
    """Explained anywhere, common, a number, shouting or part of an address: nothing to explain."""
    assert not found("undefined-term", text)


def test_an_abbreviation_is_named_once(found):
    """At its first place, however often it comes."""
    text = "Keep to the NDA. The NDA is short."
    findings = found("undefined-term", text)
    assert [text[slice(*finding.span)] for finding in findings] == ["NDA"]


def test_the_name_in_the_title_is_no_abbreviation(found):
    """A company may be called by its letters."""
    assert not found("undefined-term", "# ACME social media policy\n\nWelcome to ACME.")


@pytest.mark.parametrize(
    ("text", "language", "terms"),
    [
        ("Please protect Confidential Information at work.", "en", 1),
        ("Please protect “Confidential Information”, which is our price list.", "en", 0),
        ("Please protect confidential information at work.", "en", 0),
        ("Bescherm altijd Vertrouwelijke Informatie van klanten.", "nl", 1),
        ("Protege siempre la Información Confidencial de la casa.", "es", 1),
        ("Schützen Sie immer die Vertraulichen Informationen.", "de", 0),
    ],
)
def test_a_capitalised_term_wants_a_meaning(found, text, language, terms):
    """In the middle of a sentence; not in German, where every noun has a capital."""
    assert len(found("undefined-term", text, language)) == terms
