"""How long a post is at each platform."""

import pytest

from vangrail.decisions.length import graphemes, hashtags, length, links, mentions

FAMILY = "👨‍👩‍👧‍👦"


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("", []),
        ("ab", ["a", "b"]),
        ("e\u0301a", ["e\u0301", "a"]),
        (f"{FAMILY}!", [FAMILY, "!"]),
        ("🙋🏽x", ["🙋🏽", "x"]),
        ("🇧🇪🇳🇱🇪🇸", ["🇧🇪", "🇳🇱", "🇪🇸"]),
        ("🇧🇪🇳", ["🇧🇪", "🇳"]),
        ("1️⃣2", ["1️⃣", "2"]),
        ("❤️‍🔥.", ["❤️‍🔥", "."]),
        ("a\r\nb\n\u0301", ["a", "\r\n", "b", "\n", "\u0301"]),
        ("각ᄀ", ["각", "ᄀ"]),
        ("각", ["각"]),
        ("🏴󠁧󠁢󠁳󠁣󠁴󠁿a", ["🏴󠁧󠁢󠁳󠁣󠁴󠁿", "a"]),
    ],
)
def test_signs_are_what_a_reader_sees(text, signs):
    """Nothing of the text is lost on the way."""
    assert list(graphemes(text)) == signs


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("café", 4),
        ("cafe\u0301", 4),
        ("👾", 2),
        ("🙋🏽", 2),
        (FAMILY, 2),
        ("🇧🇪", 2),
        ("1️⃣", 2),
        ("日本", 4),
        ("“quoted” – so…", 15),
        ("https://shop.example/a/very/long/path?that=never&ends=1", 23),
        ("see shop.example, now", 4 + 23 + 5),
    ],
)
def test_x_weighs(text, count):
    """The examples are those of its own documentation, and our own."""
    assert length(text, "weighted", 23) == count


def test_the_sign_for_more_is_heavy_at_x():
    """An ellipsis lies outside of what counts as one."""
    assert [length(char, "weighted") for char in "…—'€"] == [2, 1, 1, 2]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("@acme@social.example hello", 11),
        ("@acme hello", 11),
        ("mail me@shop.example", 20),
        (f"https://x.example {FAMILY}", 25),
    ],
)
def test_mastodon_counts_links_and_names_elsewhere_short(text, count):
    """A name at another server counts by its first part."""
    assert length(text, "mastodon", 23) == count


def test_others_count_bytes_or_what_a_browser_counts():
    """A way that nobody counts in is said."""
    assert [length("é👾", way) for way in ("bytes", "utf16", "graphemes")] == [6, 3, 2]
    with pytest.raises(ValueError, match="furlongs"):
        length("a", "furlongs")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://a.example/b.", ["https://a.example/b"]),
        ("(https://a.example/b_(c))", ["https://a.example/b_(c)"]),
        ("www.a.example/x and e.g. this. Then that", ["www.a.example/x"]),
        ("me@a.example", []),
    ],
)
def test_links_end_before_the_sentence_does(text, found):
    """A mail address is none."""
    assert [text[start:end] for start, end in links(text)] == found


def test_hashtags_and_names_are_counted_outside_of_links():
    """A number alone is no hashtag."""
    text = "#Spring #2026 #2026sale @acme, @shop.be https://a.example/#top https://a.example/@who"
    assert hashtags(text) == ["#Spring", "#2026sale"]
    assert mentions(text) == ["@acme", "@shop.be"]


def test_a_long_text_is_counted_at_once():
    """A hundred thousand signs without a space too."""
    assert length("a." * 50_000, "weighted", 23) == 100_000
