"""Somebody's own choice, and the one number."""

import pytest
from django.utils import timezone

from vangrail.web.ambassadors.actions.choosing import opt_in
from vangrail.web.ambassadors.queries.own import at_least, topics_of
from vangrail.web.people.queries.own_data import own_data

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("many", "told"), [(0, None), (4, None), (5, 5), (6, 5), (9, 5), (10, 10)])
def test_a_number_is_told_from_five_and_in_fives(person, many, told):
    """Nobody sees one person come or go."""
    for _ in range(many):
        opt_in(by=person())
    assert at_least() == told


def test_who_left_is_not_counted(person):
    """Four who are here are not told."""
    for number in range(5):
        opt_in(by=(last := person(f"P{number}")))
    last.left = timezone.localdate()
    last.save()
    assert at_least() is None


def test_everybody_reads_their_own_choice(employee, person):
    """In the download too; who chose nothing reads nothing."""
    opt_in(["news"], by=employee)
    assert topics_of(employee) == ["news"]
    assert own_data(employee)["ambassadors"] == {"topics": ["news"]}
    other = person()
    assert topics_of(other) is None
    assert own_data(other)["ambassadors"] == {}
