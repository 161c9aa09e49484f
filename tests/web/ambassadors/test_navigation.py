"""The ways in."""

import pytest

pytestmark = pytest.mark.django_db


def test_everybody_who_works_here_finds_the_shelf(as_person, employee, carol, person, published):
    """Its back only who fills it."""
    assert 'href="/ambassadors/"' in as_person(employee).get("/").text
    assert 'href="/manage/ambassadors/"' in as_person(carol).get("/manage/ambassadors/").text
    assert 'href="/ambassadors/"' not in as_person(person(kind="third_party")).get("/").text
