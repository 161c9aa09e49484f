"""Visits."""

from vangrail.web.people.models import Visit


def test_it_says_what_it_is():
    """The kind of browser."""
    assert str(Visit(device="Firefox · Linux", key="secret")) == "Firefox · Linux"
