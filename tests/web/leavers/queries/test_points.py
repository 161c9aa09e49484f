"""On whom the company depends."""

import pytest
from django.utils import timezone

from vangrail.web.leavers.queries.points import points
from vangrail.web.people.models import Role

pytestmark = pytest.mark.django_db


def test_who_alone_could_open_an_account_comes_first(accounts, leo, mia):
    """Then who holds most."""
    found = points(timezone.now())
    assert [(each["name"], len(each["alone"]), each["held"]) for each in found[:1]] == [(leo.name, 1, 4)]
    assert next(each for each in found if each["person"] == mia.pk)["alone"] == []


def test_a_desk_with_a_deputy_hangs_on_nobody(samir, mia):
    """With one person it does."""
    assert [each["desks"] for each in points(timezone.now())] == [["communications"]]
    Role.objects.create(person=mia, name="desk", desk="communications", deputy=True)
    assert points(timezone.now()) == []


def test_it_asks_the_database_as_often_for_many_as_for_few(accounts, django_assert_num_queries):
    """Two questions, however many hold something."""
    with django_assert_num_queries(2):
        points(timezone.now())
