"""What this app knows of somebody."""

from datetime import date

import pytest

from vangrail.web.crisis.actions import working
from vangrail.web.crisis.queries.known import known
from vangrail.web.people.queries.own_data import own_data

pytestmark = pytest.mark.django_db


def test_what_somebody_did_and_wrote(freeze, carla, employee):
    """It is theirs to read, with everything else that is known of them."""
    begun = freeze(exercise=True)
    working.finish(begun.steps.first(), by=carla)
    working.note(begun, "decision", "We wait.", by=carla)
    working.follow_up(begun, "Numbers", carla, date(2027, 1, 1), by=carla)
    found = own_data(carla)["crisis"]
    assert [len(rows) for rows in found.values()] == [1, 1, 1, 1]
    assert found["notes"][0]["text"] == "We wait."
    assert not any(known(employee).values())
