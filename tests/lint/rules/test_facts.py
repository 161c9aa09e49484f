"""Where a text holds: the country that was given, the company's own, and the European Union."""

import pytest

from tests.lint.rules.conftest import facts_for
from vangrail.source.answers import policy_from_answers


@pytest.mark.parametrize(
    ("country", "countries", "holds"),
    [
        ("NL", {"EU"}, True),
        ("US", {"EU"}, False),
        ("GB", {"EU", "GB"}, True),
        (None, {"EU"}, False),
        (None, set(), True),
        ("BE", {"BE", "FR"}, True),
    ],
)
def test_a_rule_holds_in_its_countries(country, countries, holds):
    """EU stands for every member state, no country for everywhere, and an unknown country is in none."""
    assert facts_for(country).holds_in(frozenset(countries)) is holds


def test_a_company_adds_its_countries():
    """A text of a company holds where the company sits, too."""
    policy = policy_from_answers({"company": "Acme", "country": "BE", "languages": ["en"]})
    assert facts_for("US", policy).countries == {"US", "BE"}
