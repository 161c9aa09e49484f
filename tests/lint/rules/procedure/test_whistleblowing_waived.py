"""Nobody can be kept from an authority."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Employees must not contact the labour inspectorate.", True),
        ("You may not disclose wrongdoing to any regulator.", True),
        ("It is prohibited to report problems externally.", True),
        ("You must not be punished for reporting to an authority.", False),
        ("You can report to the authority.", False),
        ("Do not post customer data; the data protection authority gives fines.", False),
        ("This policy does not prohibit reporting to a government agency.", False),
    ],
)
def test_a_ban_on_reporting_is_told_from_protection(found, text, speaks):
    """The ban comes first, then the telling, then whom."""
    assert bool(found("whistleblowing-waived", text, country="BE")) is speaks


def test_the_three_parts_are_marked(found, words_at):
    """Ban, telling and whom."""
    text = "Employees must not contact the regulator."
    assert words_at(text, found("whistleblowing-waived", text, country="BE")[0]) == "must not contact regulator"
