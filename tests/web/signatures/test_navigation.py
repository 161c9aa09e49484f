"""The ways to this app."""

import pytest

from vangrail.web.ui.navigation import entries, may_see

pytestmark = pytest.mark.django_db


def test_signing_is_for_everybody_and_counting_for_some(employee, owner):
    """The system check looks whether they lead somewhere."""
    ours = {entry.url_name: entry for entry in entries() if entry.url_name.startswith("signatures:")}
    assert may_see(employee, ours["signatures:start"].access)
    assert not may_see(employee, ours["signatures:home"].access)
    assert may_see(owner, ours["signatures:home"].access)
