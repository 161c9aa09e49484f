"""Who asks too often waits a little; nothing of an address remains."""

import pytest
from django.http import HttpResponse

from vangrail.web.checks.limits import DAY, MOST_KEPT, Limit, address_of, limited


def test_so_many_a_minute_and_no_more():
    """They come back second by second, for each address by itself."""
    limit = Limit(60)
    assert [limit.take("192.0.2.1", now=0.0) for _ in range(60)] == [0] * 60
    assert limit.take("192.0.2.1", now=0.0) == 1
    assert limit.take("192.0.2.2", now=0.0) == 0
    assert limit.take("192.0.2.1", now=1.0) == 0
    assert limit.take("192.0.2.1", now=1.1) > 0


def test_no_address_is_kept_and_the_key_changes_every_day():
    """Only keyed hashes are there, and tomorrow they mean nothing."""
    limit = Limit(5)
    limit.take("192.0.2.1", now=0.0)
    (first,) = limit._left
    assert b"192.0.2.1" not in first
    key = limit._key
    limit.take("192.0.2.1", now=DAY + 1.0)
    assert limit._key != key
    assert first not in limit._left


def test_a_flood_of_addresses_fills_no_memory():
    """The oldest are forgotten."""
    limit = Limit(5)
    for number in range(MOST_KEPT + 10):
        limit.take(str(number), now=0.0)
    assert len(limit._left) == MOST_KEPT


@pytest.mark.parametrize(
    ("proxies", "said", "address"),
    [
        (0, "198.51.100.7", "127.0.0.1"),
        (1, "198.51.100.7", "198.51.100.7"),
        (1, "6.6.6.6, 198.51.100.7", "198.51.100.7"),
        (2, "198.51.100.7", "127.0.0.1"),
    ],
)
def test_an_address_is_believed_as_far_as_ones_own_proxies(rf, settings, proxies, said, address):
    """What a stranger writes in front of it counts for nothing."""
    settings.PROXIES = proxies
    assert address_of(rf.get("/", headers={"x-forwarded-for": said})) == address


def test_only_what_is_sent_counts(rf):
    """Looking at a page does not; the answer says how long to wait."""
    guarded = limited(Limit(1))(lambda _request: HttpResponse("in"))
    assert [guarded(rf.get("/")).status_code for _ in range(3)] == [200] * 3
    assert guarded(rf.post("/")).status_code == 200
    refused = guarded(rf.post("/"))
    assert (refused.status_code, refused["Retry-After"]) == (429, "60")
