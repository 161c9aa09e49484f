"""The skeleton reads disguised letters, and marks only what was disguised."""

import pytest

from vangrail.rules.database import Database
from vangrail.rules.fold import Folded
from vangrail.rules.skeleton import SIGNS, skeletons, starred


def signs(folded: Folded) -> dict[int, list[int]]:
    """Return the signs of disguise in a text as the scan reports them."""
    found: dict[int, list[int]] = {}
    for number, end in Database([sign for _, sign in SIGNS]).scan(folded.text.encode()):
        found.setdefault(SIGNS[number][0], []).append(len(folded.text.encode()[:end].decode()))
    return found


def readings(text: str) -> list[str]:
    """Return the plain readings of a text."""
    return [reading.text for reading in skeletons(Folded(text), signs(Folded(text)))]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("what a b4st4rd", "what a bastard"),
        ("you b a s t a r d", "you bastard"),
        ("b.a.s.t.a.r.d!", "bastard!"),
        ("b-a-s-t-a-r-d", "bastard"),
        ("baaaastard", "bastard"),
        ("coooool", "cool"),
        ("b\u0430st\u0430rd", "bastard"),
        ("$tupid", "stupid"),
        ("he11o", "hello"),
        ("a b a s t a r d", "a bastard"),
    ],
)
def test_a_disguise_is_read(text: str, plain: str) -> None:
    """Digits, signs, look-alikes, spaced, dotted and stretched letters are written plainly again."""
    assert plain in readings(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nothing to see here.",
        "see https://t.example/b4st4rd",
        "bookkeeper and committee",
        "it cost 12 euro",
        "2026",
        "well!",
    ],
)
def test_plain_text_has_no_other_reading(text: str) -> None:
    """A text without a disguise is not read any other way."""
    assert readings(text) == []


def test_a_reading_knows_where_it_came_from() -> None:
    """The span of a word in a reading covers all that stood for it in the folded text."""
    folded = Folded("oh b a s t a r d oh")
    reading = next(one for one in skeletons(folded, signs(folded)) if "bastard" in one.text)
    start = reading.text.index("bastard")
    assert folded.original(*reading.span(start, start + 7)) == "b a s t a r d"


def test_starred_words_are_those_with_letters_left() -> None:
    """Stars inside a word stand for letters; emphasis and mostly starred words are left alone."""
    assert [token for _, _, token in starred("b*stard **bold** f**** 2*3 d*mn")] == ["b*stard", "d*mn"]
