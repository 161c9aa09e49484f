"""Which languages there are, and what each falls back to."""

import pytest

from vangrail.languages import DETECTED, NAMES, SHIPPED, choose


@pytest.mark.parametrize(
    ("wanted", "available", "chosen"),
    [
        ("nl", ["en", "nl"], "nl"),
        ("de", ["en", "nl"], "nl"),
        ("de", ["es", "en"], "en"),
        ("fr", ["es", "nl"], "es"),
        ("es", ["nl", "en"], "en"),
        (None, ["nl", "en"], "nl"),
        ("xx", ["es"], "es"),
    ],
)
def test_a_language_falls_back_to_its_nearest_relative(wanted, available, chosen):
    """And then to the first there is."""
    assert choose(wanted, available) == chosen


def test_something_must_be_available():
    """There is no answer in no language."""
    with pytest.raises(ValueError, match="no language"):
        choose("nl", [])


def test_every_language_has_a_name():
    """Shipped ones are among those told apart."""
    assert set(NAMES) == set(DETECTED)
    assert set(SHIPPED) < set(DETECTED)
