"""Everything has a name."""

from vangrail.web.mentions.actions.alerting import STEPS
from vangrail.web.mentions.names import FAULT, STEP, alarm_name, fault_name, is_whole, situation_name, topic_name
from vangrail.web.mentions.sources.looking import FAULTS


def test_everything_that_is_decided_has_a_name():
    """Topics, situations, steps, faults."""
    assert is_whole()
    assert set(STEP) == {name for name, _minutes in STEPS}
    assert set(FAULT) == set(FAULTS)
    assert topic_name("planted") == "something else"
    assert situation_name("planted") == "planted"
    assert fault_name("planted") == FAULT["unknown"]


def test_an_alarm_is_called_by_what_raised_it():
    """In the words of the page."""
    assert alarm_name("anger", "money") == "Much anger at once: money"
    assert alarm_name("many", "planted") == "Many mentions at once: something else"
