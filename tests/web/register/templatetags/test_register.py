"""Filters of the mails."""

from vangrail.web.register.templatetags.register import day_of, why_due


def test_days_and_reasons_are_in_words():
    """Of the page's language."""
    assert "2026" in day_of("2026-11-22")
    assert why_due("leaver") == "somebody left"
