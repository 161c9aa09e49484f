"""Passwords of people's own accounts are not asked for."""

import pytest


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Candidates are asked to share their social media passwords.", True),
        ("Upon request, employees shall provide login credentials for personal accounts.", True),
        ("You must not share the password of your personal account.", False),
        ("We will never require you to provide your personal passwords.", False),
        ("You must give the passwords of company accounts to your own manager.", False),
        ("You must choose a strong password for your personal account.", False),
    ],
)
def test_a_demand_is_told_from_advice(found, text, speaks):
    """A duty to give, the password, and the account is somebody's own."""
    assert bool(found("unlawful-password-demand", text, country="US")) is speaks
