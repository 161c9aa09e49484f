"""Three libraries, the same manners: never inside, no redirect, no end-less answer, nothing packed."""

import httpx
import pytest

from vangrail.errors import VangrailError
from vangrail.web.config.outgoing import clients
from vangrail.web.config.outgoing.addresses import InnerAddressError
from vangrail.web.config.outgoing.clients import Session, TooMuchError, Transport, client, measured


def by_httpx(url):
    """Fetch as the library for Bluesky does."""
    with httpx.Client(transport=Transport(), trust_env=False) as web:
        return web.get(url).content


def by_httpx2(url):
    """Fetch as webhooks and feeds do."""
    with client() as web:
        return web.get(url).content


def by_requests(url):
    """Fetch as the library for Mastodon does."""
    with Session() as web:
        return web.get(url, timeout=5).content


@pytest.fixture(params=[by_httpx, by_httpx2, by_requests])
def fetch(request):
    """Give each way to fetch."""
    return request.param


def test_nothing_inside_is_reached(place, fetch):
    """Not by name and not by number: the server hears nothing."""
    for host in ("localhost", "127.0.0.1"):
        with pytest.raises(InnerAddressError):
            fetch(place.url("/", host))
    assert place.asked == []


def test_what_the_settings_allow_is(place, fetch, settings):
    """The name stands in the request, also when the connection was made to its number."""
    settings.INNER_HOSTS = ("localhost",)
    assert fetch(place.url("/")) == b"hello"
    headers = {name.lower(): value for name, value in place.asked[0][1].items()}
    assert headers["host"].startswith("localhost:")
    assert headers["accept-encoding"] == "identity"


def test_a_redirect_is_not_followed(place, fetch, settings):
    """Where it leads nobody goes."""
    settings.INNER_HOSTS = ("localhost",)
    fetch(place.url("/away"))
    assert [path for path, _ in place.asked] == ["/away"]


@pytest.mark.parametrize("path", ["/large", "/packed"])
def test_an_answer_that_is_too_much_is_dropped(place, fetch, settings, path):
    """Two million bytes, and nothing that could unpack to more."""
    settings.INNER_HOSTS = ("localhost",)
    with pytest.raises(TooMuchError):
        fetch(place.url(path))


def test_an_answer_that_drips_has_an_end(place, fetch, settings, monkeypatch):
    """Each part comes in time, but all of them together do not."""
    settings.INNER_HOSTS = ("localhost",)
    monkeypatch.setattr(clients.measured, "__defaults__", (clients.LARGEST, 0.3))
    with pytest.raises(TooMuchError):
        fetch(place.url("/slow"))


def test_a_proxy_of_the_environment_is_no_way_round(place, fetch, monkeypatch):
    """It would be asked for the inner address instead."""
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, place.url("").rstrip("/"))
    with pytest.raises(VangrailError):
        fetch("http://10.0.0.1/")
    assert place.asked == []


def test_measuring_hands_on_what_is_within_measure():
    """Exactly the limit is fine."""
    assert list(measured(iter([b"ab", b"cd"]), 4)) == [b"ab", b"cd"]
    with pytest.raises(TooMuchError):
        list(measured(iter([b"ab", b"cd"]), 3))
