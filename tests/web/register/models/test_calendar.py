"""A calendar says whose it is."""

from vangrail.web.people.models import Person
from vangrail.web.register.models import Feed


def test_it_says_whose_it_is():
    """By name."""
    assert str(Feed(person=Person(name="Hana Holder"))) == "Hana Holder"
