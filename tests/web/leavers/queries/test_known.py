"""What is known of somebody here, for themselves."""

import json

import pytest

from vangrail.web.leavers.actions.drilling import drill
from vangrail.web.people.queries.own_data import own_data

pytestmark = pytest.mark.django_db


def test_everybody_gets_what_is_theirs(leaving, finish, leo, mia, keeper):
    """Their own leaving and drills; tasks that were given to them, and what they attested."""
    drill(leo, by=keeper)
    finish(leaving())
    own, theirs = own_data(leo)["leaving"], own_data(mia)["leaving"]
    assert (len(own["own"]), own["own"][0]["state"], len(own["drills"]), own["tasks"]) == (1, "closed", 1, [])
    assert theirs["own"] == []
    assert len(theirs["tasks"]) == len(theirs["done"]) > 10
    json.dumps([own, theirs])
