"""What somebody's own data tell of accounts."""

import json

import pytest

from vangrail.web.people.queries.own_data import own_data
from vangrail.web.register.actions import attest_rotation, verify
from vangrail.web.register.actions.calendar import open_feed
from vangrail.web.register.models import Factor, Tool

pytestmark = pytest.mark.django_db


def test_somebody_gets_what_is_known_of_them(held, holder, keeper):
    """Their own, and of nobody else."""
    Factor.objects.create(account=held, kind="app", device="company_phone", person=holder)
    Tool.objects.create(account=held, name="Planner", may="Posts", looked_by=holder)
    attest_rotation(held, "Ticket 1", by=holder)
    verify(held, by=holder, note="Fine")
    open_feed(by=holder)
    mine = own_data(holder)["register"]
    assert [len(mine[name]) for name in ("accounts", "factors", "rotations", "looks", "tools", "calendars")] == [1] * 6
    assert "Kim" not in json.dumps(mine)
    assert own_data(keeper)["register"]["rotations"] == []
