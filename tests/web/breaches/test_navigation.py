"""The way in."""

import pytest

pytestmark = pytest.mark.django_db


def test_it_stands_beside_the_accounts_for_who_may(as_person, sam, employee, published):
    """And nowhere for others."""
    assert "/manage/breaches/" in as_person(sam).get("/manage/breaches/").text
    assert "/manage/breaches/" not in as_person(employee).get("/").text
