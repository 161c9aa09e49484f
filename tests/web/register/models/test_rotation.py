"""A rotation, a demand and a reading say what they are."""

from vangrail.web.register.models import Demand, Reading, Rotation


def test_they_say_what_they_are():
    """In words of the page."""
    assert str(Rotation(credential="password")) == "the password"
    assert str(Demand(reason="leaver")) == "somebody left"
    assert (str(Reading(version=3)), str(Reading())) == ("3", "")
