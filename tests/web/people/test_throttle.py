"""Waits after failures."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.people import throttle
from vangrail.web.people.models import Attempts

pytestmark = pytest.mark.django_db


def test_each_wait_is_twice_the_one_before():
    """After five that cost nothing; never longer than an hour."""
    now = timezone.now()
    waits = []
    for _ in range(20):
        throttle.failed("account", "Ada@example.org", at=now)
        until = throttle.waits_until("account", "ada@example.org", at=now)
        waits.append((until - now).seconds if until else 0)
    assert waits[:8] == [0, 0, 0, 0, 30, 60, 120, 240]
    assert waits[-1] == 3600
    assert throttle.waits_until("account", "bo@example.org", at=now) is None


def test_success_and_a_day_forget():
    """The count begins anew."""
    now = timezone.now()
    for _ in range(5):
        throttle.failed("account", "ada", at=now)
    assert throttle.failed("account", "ada", at=now + timedelta(days=2)) is False
    throttle.succeeded("account", "ada")
    assert not Attempts.objects.exists()
    throttle.failed("account", "ada", at=now)
    assert throttle.forget(at=now + timedelta(days=3)) == 1


def test_neither_account_nor_network_is_written_down():
    """Only what the site's key makes of them."""
    throttle.failed("account", "ada@example.org", at=timezone.now())
    throttle.failed("network", "192.0.2.7", at=timezone.now())
    kept = repr(list(Attempts.objects.values()))
    assert "ada" not in kept
    assert "192.0.2" not in kept


@pytest.mark.parametrize(
    ("proxies", "remote", "forwarded", "network"),
    [
        (0, "192.0.2.7", "198.51.100.1", "192.0.2.7"),
        (1, "10.0.0.1", "203.0.113.9, 198.51.100.1", "198.51.100.1"),
        (2, "10.0.0.1", "203.0.113.9, 198.51.100.1", "203.0.113.9"),
        (1, "10.0.0.1", "", "10.0.0.1"),
        (0, "2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::/64"),
        (1, "10.0.0.1", "nonsense", "unknown"),
    ],
)
def test_only_our_own_proxies_are_believed(rf, settings, proxies, remote, forwarded, network):
    """Whoever writes an address of their own into the request changes nothing."""
    settings.OPTIONS = {**settings.OPTIONS, "VANGRAIL_PROXIES": proxies}
    request = rf.get("/", REMOTE_ADDR=remote, HTTP_X_FORWARDED_FOR=forwarded)
    assert throttle.network_of(request) == network
