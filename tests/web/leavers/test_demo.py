"""The demonstration shows somebody who left, somebody who will, and drills."""

import pytest

from vangrail.web.accounts import demo as accounts
from vangrail.web.leavers import demo
from vangrail.web.leavers.models import Drill, Leaving
from vangrail.web.people import demo as people

pytestmark = pytest.mark.django_db


def test_it_is_filled_once():
    """A leaving that is closed with everything attested, one that is planned, and three drills."""
    people.fill()
    accounts.fill()
    for _time in range(2):
        demo.fill()
    closed, planned = sorted(Leaving.objects.all(), key=lambda each: each.state)
    assert (closed.state, closed.person.name, closed.tasks.filter(done=None).count()) == ("closed", demo.GONE, 0)
    assert closed.tasks.count() >= 8
    assert (planned.state, planned.person.kind) == ("planned", "third_party")
    assert Drill.objects.count() == 3


def test_without_a_company_nothing_happens(person):
    """Nobody is made up in a company that is real."""
    person("Ada")
    demo.fill()
    assert not Drill.objects.exists()
