"""Nothing goes out with a gap."""

import pytest

from vangrail.decisions.filling import Slot, UnfilledError, fill, halves, names_in, problem_of, problems

TEXT = "Hello {first_name}, order {order_number} comes in {days} days: {page}"
SLOTS = [
    Slot("first_name", "name", 40),
    Slot("order_number", "code", 30),
    Slot("days", "count", 3),
    Slot("page", "link", 80),
]
GOOD = {"first_name": "Sam", "order_number": "B-204", "days": "5", "page": "https://acme.example/a"}


def test_a_text_is_filled():
    """With values of the right kind."""
    assert fill(TEXT, SLOTS, GOOD) == "Hello Sam, order B-204 comes in 5 days: https://acme.example/a"


@pytest.mark.parametrize("name", list(GOOD))
def test_a_gap_is_never_left(name):
    """Not with nothing, white space, braces or something that only holds a place."""
    for value, problem in (("", "missing"), ("  ", "missing"), ("{x}", "braces"), ("a{", "braces")):
        with pytest.raises(UnfilledError) as caught:
            fill(TEXT, SLOTS, GOOD | {name: value})
        assert caught.value.problems == {name: problem}
    with pytest.raises(UnfilledError):
        fill(TEXT, SLOTS, {key: value for key, value in GOOD.items() if key != name})


@pytest.mark.parametrize(
    ("kind", "value", "problem"),
    [
        ("name", "Sam", None),
        ("name", "María José", None),
        ("name", "O’Neil-Smith", None),
        ("name", "x1", "name"),
        ("name", "xxx", "dummy"),
        ("name", "...", "dummy"),
        ("name", "name", "dummy"),
        ("line", "16:00", None),
        ("line", "a\nb", "lines"),
        ("line", "y" * 41, "long"),
        ("sentence", "That hurts.", "short"),
        ("sentence", "That must have hurt a lot.", None),
        ("count", "14", None),
        ("count", "two", "digits"),
        ("count", "٣", "digits"),
        ("code", "B-20417", None),
        ("code", "soon", "code"),
        ("link", "https://acme.example/contact", None),
        ("link", "http://acme.example", "link"),
        ("link", "javascript:alert(1)", "link"),
        ("link", "https://acme", "link"),
        ("link", "https://me@acme.example", "link"),
        ("link", "https://[", "link"),
    ],
)
def test_each_kind_knows_its_values(kind, value, problem):
    """And says what is wrong with others."""
    assert problem_of(Slot("it", kind, 40), value) == problem


def test_a_gap_that_nobody_described_counts_as_missing():
    """It cannot slip through with a value of its own."""
    assert problems("Hello {who}", [], {"who": "Sam"}) == {"who": "missing"}


def test_a_brace_that_stands_in_the_text_itself_stops_it():
    """Whatever the values are."""
    with pytest.raises(UnfilledError):
        fill("Hello {First}", [], {})


def test_a_sentence_ends_before_the_next_begins():
    """With one full stop."""
    slots = [Slot("own_words", "sentence", 200)]
    assert (
        fill("Hi. {own_words} I am sorry.", slots, {"own_words": "That is a sad day"})
        == "Hi. That is a sad day. I am sorry."
    )
    assert (
        fill("Hi. {own_words} I am sorry.", slots, {"own_words": "That is a sad day!"})
        == "Hi. That is a sad day! I am sorry."
    )
    assert fill("By {own_words}.", slots, {"own_words": "Friday at 4 p.m."}) == "By Friday at 4 p.m."


def test_a_text_is_taken_apart_at_its_gaps():
    """For a page that shows them."""
    assert names_in("{a} and {b} and {a}") == ("a", "b")
    assert halves("Hi {a}!") == (("Hi ", "a"), ("!", ""))
