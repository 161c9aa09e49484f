"""The library's own clauses are what the linter asks for: in every country that has a pack, in every language, with every sector's part."""

from datetime import date

import pytest

from vangrail import lint_policy, policy_from_answers
from vangrail.languages import SHIPPED

TODAY = date(2026, 11, 21)
EVERYTHING = {
    "company": "Acme",
    "size": 400,
    "listed": True,
    "works_council": True,
    "third_parties": ["agency"],
    "languages": list(SHIPPED),
    "owner": "Karin Maes",
    "work_rules": {"article": "12", "document": "work rules", "date": "2024-03-01"},
}


@pytest.mark.parametrize(
    ("country", "sector"),
    [
        ("BE", "retail"),
        ("NL", "health"),
        ("ES", "public"),
        ("US", "finance"),
        ("GB", "health"),
        ("DE", "retail"),
        ("FR", "public"),
    ],
)
def test_no_clause_of_the_library_reaches_too_far(country, sector):
    """No limit, no skipped step and no hard sentence is found in any of them."""
    policy = policy_from_answers({**EVERYTHING, "country": country, "sector": sector})
    found = [each for each in lint_policy(policy, today=TODAY) if each.answer != "ok" and each.family != "presence"]
    assert [(each.rule, each.place and each.place.file, each.what) for each in found] == []
