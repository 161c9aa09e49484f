"""Asking for a feed: each redirect is looked at, and each fault is one word."""

import pytest

from tests.web.mentions.sources.serving import serving
from vangrail.web.mentions.sources import asking
from vangrail.web.mentions.sources.asking import ask
from vangrail.web.mentions.sources.looking import SourceError

LOCAL = "file"
ANSWERS = {
    "/feed": (200, {"ETag": "one"}, b"fine"),
    "/same": (304, {}, b""),
    "/moved": (301, {"Location": "/feed"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/inside": (302, {"Location": "http://10.0.0.1:9/"}, b""),
    "/file": (302, {"Location": f"{LOCAL}:///hosts"}, b""),
    "/closed": (403, {}, b""),
    "/broken": (500, {}, b""),
    "/packed": (200, {"Content-Encoding": "gzip"}, b"x"),
    "/large": (200, {}, b"x" * 3_000),
}


def test_a_page_comes_back(here):
    """Also from where it moved to."""
    with serving(ANSWERS) as (site, asked):
        assert ask(f"{site}/feed", {"If-None-Match": "one"}).body == b"fine"
        assert ask(f"{site}/moved", {}).body == b"fine"
        assert ask(f"{site}/same", {}).status == 304
        assert asked[0][1]["If-None-Match"] == "one"


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("/round", "moved"),
        ("/inside", "inside"),
        ("/file", "address"),
        ("/closed", "refused"),
        ("/broken", "down"),
        ("/none", "down"),
        ("/packed", "large"),
        ("/large", "large"),
    ],
)
def test_a_fault_is_one_word(here, monkeypatch, path, fault):
    """What leads inside, away or nowhere, what is shut, broken, packed or too large."""
    monkeypatch.setattr(asking, "LARGEST", 2_000)
    with serving(ANSWERS) as (site, _asked), pytest.raises(SourceError) as caught:
        ask(f"{site}{path}", {})
    assert caught.value.fault == fault


@pytest.mark.parametrize(
    ("address", "fault"),
    [("http://127.0.0.1:9/", "inside"), ("ftp://x.example", "address"), ("http://planted.invalid/", "down")],
)
def test_what_is_never_asked(address, fault):
    """The own network, what is no page, a host that nobody knows."""
    with pytest.raises(SourceError) as caught:
        ask(address, {})
    assert caught.value.fault == fault
