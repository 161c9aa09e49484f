"""The address of a calendar."""

import pytest

from vangrail.web.register.actions.calendar import open_feed
from vangrail.web.register.links import address_of, feed_of, token_of

pytestmark = pytest.mark.django_db


def test_a_changed_address_is_none(holder, keeper):
    """Nobody makes theirs into another one."""
    mine = open_feed(by=holder)
    token = token_of(mine)
    assert feed_of(token) == mine
    assert address_of(mine).endswith(f"{token}.ics")
    for other in (token[:-1], f"{token}a", token.replace(token[0], "Z", 1), "", "~", "a~b"):
        assert feed_of(other) is None
