"""Everybody as a list is compared with them."""

from datetime import date

import pytest

from vangrail.web.people.models import Group, Person, Site
from vangrail.web.people.queries.known import known_people

pytestmark = pytest.mark.django_db


def test_everybody_is_read_in_two_queries(person, django_assert_num_queries):
    """With names instead of keys, and the last day instead of the first day away."""
    boss = Person.objects.create_user(None, "Boss")
    ada = person("Ada", number="7", site=Site.objects.create(name="Gent"), manager=boss, left=date(2026, 11, 21))
    ada.groups.add(Group.objects.create(name="Shop"), Group.objects.create(name="Office"))
    with django_assert_num_queries(2):
        known = {one.name: one for one in known_people(today=date(2026, 11, 21))}
    values = known["Ada"].values
    assert (values["site"], values["groups"], values["manager"]) == ("Gent", ("Office", "Shop"), f"#{boss.pk}")
    assert (values["last_day"], known["Ada"].here, known["Boss"].here) == (date(2026, 11, 20), False, True)
