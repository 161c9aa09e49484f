"""One clause, and what no policy can forbid."""

import pytest

from vangrail.web.policies.reading.body import body
from vangrail.web.policies.reading.clauses import cannot_forbid, clause, countries, find

pytestmark = pytest.mark.django_db


@pytest.fixture
def dutch(published_example):
    """Give the body for everybody's own accounts in Dutch."""
    return body(published_example, "personal", "nl")


def test_a_clause_stands_alone_with_its_facts(dutch):
    """Its own heading is the page's; links to others lead to the whole policy, those to facts stay."""
    found = clause(dutch, "consequences", "personal")
    assert found.title == find(dutch.document, "consequences").title
    assert "<h1" not in found.sections
    assert "<h2>" in found.sections
    assert 'href="#fact-BE1"' in found.sections
    assert 'id="fact-BE1"' in found.facts
    assert 'href="/policy/nl/personal/#' in found.sections + found.facts


@pytest.mark.parametrize("name", ["nothing", "section-ask", "fact-BE1", "cannot-BE", "facts-BE"])
def test_what_is_no_clause_is_none(dutch, name):
    """Sections and facts have no page of their own."""
    assert clause(dutch, name, "personal") is None


def test_each_country_says_what_cannot_be_forbidden(dutch):
    """With dated facts and their sources."""
    assert [code for code, _ in countries(dutch)] == ["BE", "EU"]
    found = cannot_forbid(dutch, "BE", "personal")
    assert found.title == "België"
    assert "securex.be" in found.facts
    assert cannot_forbid(dutch, "FR", "personal") is None
