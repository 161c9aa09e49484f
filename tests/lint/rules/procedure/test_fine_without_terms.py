"""A fine needs an amount and a use."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Whoever does so has to pay a fine.", True),
        ("Whoever does so has to pay a fine of € 20.", True),
        ("Whoever does so has to pay a fine, which goes to charity.", True),
        ("Whoever does so has to pay a fine of € 20, which goes to charity.", False),
        ("That is a fine idea.", False),
        ("The company has to pay a fine.", False),
    ],
)
def test_both_are_wanted(found, text, speaks):
    """One of the two is not enough; a fine on the company, and a fine idea, are none of it."""
    assert bool(found("fine-without-terms", text, country="NL")) is speaks
