"""Agreements and replies."""

import pytest

from vangrail.web.agreements.actions import propose, reply

pytestmark = pytest.mark.django_db


def test_they_say_whose_they_are(member, boss):
    """By the person, not the manager."""
    made = propose(member, "office", [], by=member)
    assert [str(made), str(reply(made, by=boss)), made.awaited] == ["Tom Team", "Tom Team", boss]
