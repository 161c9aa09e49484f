"""The page that says whom to ask."""

import pytest


@pytest.mark.django_db
def test_everybody_sees_whom_to_ask(as_person, held, lena, employee, owner):
    """Without an account too, as with the check."""
    for who in (None, employee, lena, owner):
        page = as_person(who).get("/questions/desks/").content.decode()
        assert "Lena Legal answers." in page
        assert "/questions/new/?desk=legal&amp;clause=a_clause" in page


@pytest.mark.django_db
def test_without_a_policy_there_is_nobody(as_person, employee):
    """Nothing was published yet."""
    assert as_person(employee).get("/questions/desks/").status_code == 404
