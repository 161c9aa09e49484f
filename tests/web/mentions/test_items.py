"""What is written down of something that somebody said."""

import json
from datetime import UTC, timedelta

import pytest

from tests.web.mentions.conftest import NOON
from vangrail.web.mentions.items import LONGEST, Item, from_table, is_address, moment, reach_of


def test_no_author_is_written_down():
    """Only a digest; not even in what a program prints of it."""
    item = Item("Acme is late", "https://social.example/posts/1", "ada@social.example")
    kept = item.kept(1, NOON)
    assert len(kept["authors"]) == 1
    assert "ada" not in json.dumps(kept)
    assert "ada" not in repr(item)


def test_what_is_kept_is_bounded():
    """Length, a moment in the future, an address that is none."""
    kept = Item("x " * LONGEST, "javascript:alert(1)", said_at=NOON + timedelta(days=400)).kept(1, NOON)
    assert len(kept["text"]) <= LONGEST
    assert kept["address"] == ""
    assert kept["said_at"] == (NOON + timedelta(hours=1)).astimezone(UTC).isoformat()


def test_half_a_sign_stops_nobody():
    """What no database keeps is taken out before it is written down; one such item would hold up all others."""
    kept = Item("half \ud800 a\0 sign", "https://x.example/\ud800", language="\ud800", number="\ud800").kept(1, NOON)
    assert json.dumps(kept, ensure_ascii=False).encode()
    assert kept["text"] == "half ? a sign"
    assert (kept["address"], kept["language"]) == ("", "")


def test_the_same_thing_has_the_same_identity():
    """By its address wherever it comes from, else by its number at its source, else by its words."""
    one, two = Item("a", "https://x.example/1").kept(1, NOON), Item("b", "https://x.example/1").kept(2, NOON)
    assert one["identity"] == two["identity"]
    assert Item("a", number="7").kept(1, NOON)["identity"] == Item("b", number="7").kept(1, NOON)["identity"]
    assert Item("a", number="7").kept(1, NOON)["identity"] != Item("a", number="7").kept(2, NOON)["identity"]
    assert Item("a").kept(1, NOON)["identity"] == Item("a").kept(1, NOON)["identity"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-11-20T12:00:00Z", NOON),
        ("2026-11-20T12:00:00", NOON),
        ("2026-02-30T12:00:00Z", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_moment(text, found):
    """One that no calendar has is none, and holds nothing up."""
    assert moment(text) == found


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_moment_out_of_all_time(text):
    """Is kept as one that a database knows."""
    assert Item("x", said_at=moment(text)).kept(1, NOON)["said_at"] in {
        "1971-01-01T00:00:00+00:00",
        (NOON + timedelta(hours=1)).isoformat(),
    }


@pytest.mark.parametrize(
    ("readers", "step"), [(None, 0), (-5, 0), (0, 0), (1, 1), (99, 1), (100, 2), (1_000, 3), (10**9, 4)]
)
def test_readers_become_a_step(readers, step):
    """Never a number."""
    assert reach_of(readers) == step


def test_a_row_becomes_an_item():
    """Nothing without words; a moment without a zone is one of the world's clock."""
    assert from_table({"text": " "}) is None
    item = from_table({"text": "a", "at": "2026-11-20 12:00", "readers": "12", "url": "https://x.example/1"})
    assert item.said_at == NOON
    assert item.readers == 12
    assert from_table({"text": "a", "at": "yesterday", "readers": "many"}).said_at is None
    assert from_table({"text": "a", "at": "2026-02-30 12:00"}).said_at is None


@pytest.mark.parametrize(
    ("said", "is_to_us"),
    [
        *((yes, True) for yes in (True, "true", " Yes ", 1, "1")),
        *((no, False) for no in (None, False, "no", "false", "0", "", ["true"], {"to": "us"}, "@acme")),
    ],
)
def test_a_row_says_that_it_was_written_to_us(said, is_to_us):
    """In one of three ways; whatever else stands there says that it was not."""
    assert from_table({"text": "a", "to_us": said}).to_us is is_to_us
    assert not from_table({"text": "a", "direct": True}).to_us


def test_an_address_is_one_that_a_page_may_link_to():
    """Nothing that runs."""
    assert is_address("https://x.example/1")
    assert not is_address("javascript:alert(1)")
    assert not is_address("http://[")
