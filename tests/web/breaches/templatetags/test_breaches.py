"""Filters for templates."""

from vangrail.web.breaches.templatetags.breaches import in_minutes, state_tag, within


def test_minutes_and_states_in_words():
    """None is nothing."""
    assert (in_minutes(1), in_minutes(31), in_minutes(None)) == ("1 minute", "31 minutes", "")
    assert (within(0), within(5)) == ("at once", "within 5 minutes")
    assert "Never rehearsed" in state_tag("never")
