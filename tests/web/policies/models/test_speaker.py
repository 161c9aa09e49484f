"""An appointment reads as a line."""

import pytest

from vangrail.web.policies.actions import appoint, end_appointment

pytestmark = pytest.mark.django_db


def test_it_says_who_speaks_about_what(owner, employee):
    """And that it ended."""
    made = appoint({"topic": "press", "person": employee}, by=owner)
    assert (str(made), str(end_appointment(made, by=owner))) == ("press: Emil Employee", "press: Emil Employee ended")
