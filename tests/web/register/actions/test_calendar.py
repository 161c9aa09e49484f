"""A calendar gets an address and loses it."""

import pytest

from vangrail.web.audit.models import Entry
from vangrail.web.register.actions.calendar import end_feed, open_feed
from vangrail.web.register.links import address_of, feed_of
from vangrail.web.register.models import Feed

pytestmark = pytest.mark.django_db


def test_a_new_address_ends_the_one_before(holder, keeper):
    """Of the same person; it is theirs alone and not written down in the records."""
    first, other = open_feed(by=holder), open_feed(by=keeper)
    second = open_feed(by=holder)
    alive = [feed_of(address_of(each).rpartition("/")[2].removesuffix(".ics")) for each in (first, second, other)]
    assert alive == [None, second, other]
    end_feed(by=holder)
    assert list(Feed.objects.filter(ended_at=None)) == [other]
    assert not Entry.objects.filter(kind__startswith="register").exists()
