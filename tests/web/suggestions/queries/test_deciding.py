"""Who decides about a clause."""

import pytest

from vangrail.web.suggestions.queries.deciding import desk_of, owners, people_of

pytestmark = pytest.mark.django_db


def test_a_clause_has_a_desk_with_people(lena, dirk_of, owner):
    """Else whoever owns the policy."""
    assert desk_of("a_clause") == "legal"
    assert desk_of("gone") == ""
    assert people_of("legal") == [lena, dirk_of]
    assert people_of("pr") == owners() == [owner]


@pytest.fixture
def dirk_of(person, lena):
    """Give the deputy."""
    found = person("Dirk", "desk", desk="legal")
    found.roles.update(deputy=True)
    return found


def test_without_a_policy_there_is_no_desk(db):
    """Nothing was published."""
    assert desk_of("a_clause") == ""
