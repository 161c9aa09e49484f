"""The better sentence with names in it."""

import pytest

from vangrail import policy_from_answers
from vangrail.lint.filling import filled

TEXT = "Ask {desk.hr} at {company}. See {work_rules.document} and {something}."


def test_a_company_s_own_names_are_filled_in():
    """Its desk, its name, its work rules."""
    policy = policy_from_answers(
        {
            "company": "Acme",
            "country": "BE",
            "desks": {"hr": {"person": "Ann Maes"}},
            "work_rules": {"article": "12", "document": "arbeidsreglement", "date": "2024-03-01"},
        }
    )
    assert filled(TEXT, policy, "en") == "Ask Ann Maes (HR) at Acme. See arbeidsreglement and {something}."


@pytest.mark.parametrize(
    ("language", "company"), [("en", "[company]"), ("nl", "[bedrijf]"), ("es", "[empresa]"), ("fr", "[company]")]
)
def test_without_a_company_plain_words_stand_there(language, company):
    """In the language of the text, or its nearest."""
    said = filled(TEXT, None, language)
    assert company in said
    assert "{desk" not in said
    assert "{work" not in said
