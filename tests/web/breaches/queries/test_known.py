"""What somebody downloads about themselves."""

import pytest

from vangrail.web.breaches.actions.running import begin, tick
from vangrail.web.people.queries.own_data import own_data

pytestmark = pytest.mark.django_db


def test_runs_and_steps_stand_in_it(account, ada, employee):
    """One's own, and nobody else's."""
    tick(begin(account, real=False, by=ada), "seen", by=ada)
    assert own_data(ada)["breaches"]["runs"][0]["account"] == "Acme (Instagram)"
    assert own_data(ada)["breaches"]["steps"][0]["step"] == "seen"
    assert own_data(employee)["breaches"] == {"runs": [], "steps": []}
