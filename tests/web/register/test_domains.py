"""Whose a mail address is."""

import pytest

from vangrail.web.register.domains import is_ours

pytestmark = pytest.mark.django_db


def test_the_domains_of_the_policy_are_ours(published):
    """Those of its desks' contacts, and what stands below them."""
    assert is_ours("Social@Example.org")
    assert is_ours("social@mail.example.org")
    assert not is_ours("social@not-ours.example")
    assert not is_ours("example.org@mail.example")
