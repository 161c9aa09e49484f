"""Whom to ask."""

import pytest

from vangrail.check.verdict import DeskAnswer
from vangrail.web.checks.whom import Ask


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("a@example.org", "mailto:a@example.org"),
        ("+32 9 555 01 40", "tel:+3295550140"),
        ("extension 12", ""),
        ("", ""),
        ("room 3, 1 23456", ""),
    ],
)
def test_a_contact_is_a_link_where_it_can_be_one(contact, link):
    """A mail address or a number."""
    assert Ask(DeskAnswer("legal", "Olga", contact=contact), "en").link == link
