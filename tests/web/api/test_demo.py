"""The demonstration shows tokens of the site and one of somebody's own."""

import pytest

from vangrail.web.api.demo import fill
from vangrail.web.api.models import Token
from vangrail.web.people import demo as people

pytestmark = pytest.mark.django_db


def test_it_is_filled_once():
    """Two of the site, of which one works, and one that acts for who made it."""
    people.fill()
    for _time in range(2):
        fill()
    assert Token.objects.filter(person=None).count() == 2
    assert Token.objects.filter(person=None, withdrawal=None).count() == 1
    own = Token.objects.get(person__isnull=False)
    assert own.person == own.made_by
    assert own.person.email.startswith("samir@")
    assert not Token.objects.filter(used_on=None).exists()


def test_without_a_company_nothing_happens(person):
    """Nobody is made up in a company that is real."""
    person("Ada", "admin")
    fill()
    assert not Token.objects.exists()
