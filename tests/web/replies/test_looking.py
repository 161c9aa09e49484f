"""A look at a page goes out to public addresses only."""

import pytest

from vangrail.web.replies.looking import look_at


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest",
        "http://0.0.0.0/",
    ],
)
def test_what_stands_inside_is_not_asked(url, place):
    """Not the machine itself, not the network, not what a cloud tells its machines."""
    status, why = look_at(url)
    assert (status, why) == (0, "inner_address")
    assert look_at(place.url("/ok")) == (0, "inner_address")
    assert place.asked == []


@pytest.mark.parametrize(
    "url", ["file:hostname", "ftp://acme.example/", "https://me@acme.example/", "nothing", "http://["]
)
def test_what_is_no_page_is_not_asked(url):
    """Nor anything with a name and password."""
    assert look_at(url)[0] == 0


def test_a_page_is_asked_for_and_a_redirect_is_guarded_too(place, settings):
    """One hop at a time."""
    settings.INNER_HOSTS = ("localhost",)
    assert look_at(place.url("/ok")) == (200, "")
    assert look_at(place.url("/away")) == (200, "")
    assert [path for path, _ in place.asked][-1] == "/secret"
