"""RSS and Atom, whole and broken."""

import tracemalloc

import pytest

from tests.web.mentions.conftest import NOON
from tests.web.mentions.sources.serving import serving
from vangrail.web.mentions.sources.feed import look, read
from vangrail.web.mentions.sources.looking import Asked, SourceError

ENTRY = "<item><title>{title}</title><description>{text}</description><link>https://news.example/{number}</link><guid>{number}</guid><pubDate>Fri, 20 Nov 2026 12:00:00 GMT</pubDate></item>"
HEAD, TAIL = '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>', "</channel></rss>"
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>Acme opens</title><id>1</id><link href="https://blog.example/1"/><updated>2026-11-20T12:00:00Z</updated><author><name>Ada</name></author></entry></feed>'


def rss(*texts):
    """Return a feed of these entries."""
    rows = [ENTRY.format(title=f"News {number}", text=text, number=number) for number, text in enumerate(texts)]
    return (HEAD + "".join(rows) + TAIL).encode()


def test_entries_that_name_a_brand_are_found():
    """Without tags and scripts, with their moment; a name inside the feed is kept nowhere."""
    body = rss("Acme &lt;b&gt;wins&lt;/b&gt; &lt;script&gt;x&lt;/script&gt;", "something else")
    (item,) = read(body, ("acme",))
    assert item.text.startswith("News 0. Acme wins")
    assert "<" not in item.text
    assert (item.address, item.said_at, item.number) == ("https://news.example/0", NOON, "0")
    (item,) = read(ATOM.encode(), ("Acme",))
    assert item.author == ""
    assert len(list(read(rss("a", "b")))) == 2


BOMB = b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;">]><rss version="2.0"><channel><item><title>&lol1;</title></item></channel></rss>'


@pytest.mark.parametrize(
    "body",
    [b"", b"   ", b"not xml", b"<html><body>hello</body></html>", b'{"json": 1}', b"\x00\xff\xfe", BOMB, BOMB.decode().encode("utf-16"), b"<rss" * 1_000],
)  # fmt: skip
def test_what_is_no_feed_is_broken(body):
    """Also one that defines things of its own, in whichever encoding."""
    with pytest.raises(SourceError) as caught:
        list(read(body))
    assert caught.value.fault == "broken"


def test_a_feed_that_was_cut_gives_what_is_whole():
    """What came through counts."""
    assert len(list(read(rss("a", "b", "c")[:-60]))) >= 2


def test_a_feed_of_seven_megabytes_is_read_within_bounds():
    """Its entries, in a few times its size."""
    body = rss(*["Acme " + "word " * 1_000] * 1_400)
    assert len(body) > 7_000_000
    tracemalloc.start()
    assert len(list(read(body, ("acme",)))) == 1_400
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 25 * len(body)


def test_an_unchanged_feed_gives_nothing(here):
    """It is asked with what it said about itself the last time."""
    answers = {"/feed": (200, {"ETag": '"one"', "Last-Modified": "yesterday"}, rss("Acme")), "/same": (304, {}, b"")}
    with serving(answers) as (site, asked):
        found = look(Asked("feed", f"{site}/feed", ("Acme",)))
        assert (len(found.items), found.cursor) == (1, {"etag": '"one"', "modified": "yesterday"})
        again = look(Asked("feed", f"{site}/same", ("Acme",), cursor=found.cursor))
        assert (again.items, again.cursor) == ([], found.cursor)
        assert asked[1][1]["If-None-Match"] == '"one"'
