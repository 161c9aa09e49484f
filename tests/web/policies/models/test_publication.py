"""What was decided about a version reads as a line."""

import pytest

from tests.web.conftest import small_policy
from vangrail.web.policies.actions import propose, weigh, withdraw

pytestmark = pytest.mark.django_db


def test_each_decision_says_what_it_is(published, owner):
    """A publication, a withdrawal and a weighing."""
    dropped = withdraw(propose(small_policy(), {}, by=owner), by=owner)
    weighed = weigh(published, "personal", material=True, reason="Everybody should read it.", by=owner)
    assert str(published.publication).startswith("0.1 from ")
    assert (str(dropped), str(weighed)) == ("0.1 withdrawn", "0.1 personal: material")
