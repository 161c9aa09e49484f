"""What would be lost with somebody who leaves: mentions that they take care of."""

import pytest
from django.utils import timezone

from vangrail.web.leavers.losses import kind
from vangrail.web.mentions.losses import called, mentions

pytestmark = pytest.mark.django_db


def test_claimed_mentions_are_counted_until_they_are_closed(mention, care, home):
    """Somebody else's are not theirs."""
    mention(claimed_by=care)
    mention(claimed_by=care, closed_at=timezone.now())
    mention()
    assert [one.name for one in mentions(care)] == ["1"]
    assert list(mentions(home)) == []
    assert (called("1"), called("2"), kind("mentions").waits) == ("1 mention", "2 mentions", True)
