"""One typing error in a long term is forgiven, two are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.rules.near import MIN_LENGTH, Half, Sharers, halves, near_span, one_error

TERM = "bluefinch"


@pytest.mark.parametrize("found", ["blufinch", "bluefinhc", "bluefinnch", "bluefimch", "lbuefinch", "bluefinc"])
def test_one_error_is_an_error(found: str) -> None:
    """A letter wrong, missing, too many, or two swapped."""
    assert one_error(found, TERM)


@pytest.mark.parametrize("found", [TERM, "blufinhc", "bluefin", "greenfinch", "bluef inch"])
def test_none_or_two_is_not(found: str) -> None:
    """The term itself is not an error, and neither is another word or a space."""
    assert not one_error(found, TERM)


@given(st.text(alphabet="abcdefghij", min_size=MIN_LENGTH, max_size=14), st.data())
def test_every_single_error_leaves_a_half_whole(term: str, data: st.DataObject) -> None:
    """Whatever the error, one of the halves still opens the term and the whole of it is found."""
    place = data.draw(st.integers(0, len(term) - 2))
    letter = data.draw(st.sampled_from("xyz"))
    for wrong in (
        term[:place] + term[place + 1 :],
        term[:place] + letter + term[place:],
        term[:place] + letter + term[place + 1 :],
        term[:place] + term[place + 1] + term[place] + term[place + 2 :],
    ):
        if wrong == term:
            continue
        text = f"the {wrong} here"
        spans = [
            span
            for piece, half in halves(term)
            for start in range(len(text))
            if text.startswith(piece, start) and (span := near_span(text, start, start + len(piece), half))
        ]
        assert (4, 4 + len(wrong)) in spans


def test_short_terms_and_numbers_are_taken_literally() -> None:
    """One letter off a short word, or one digit off a number, is another one."""
    assert not list(halves("heron"))
    assert not list(halves("ab-1234567"))


def test_part_of_another_word_is_not_a_term() -> None:
    """A half in the middle of a word opens nothing."""
    text = "xblufinch"
    assert all(
        near_span(text, text.find(piece), text.find(piece) + len(piece), half) is None
        for piece, half in halves(TERM)
        if piece in text
    )


@given(st.sets(st.text(alphabet="abc ", min_size=5, max_size=9).map(str.strip), min_size=12, max_size=40), st.data())
def test_many_terms_with_one_half_are_found_as_each_alone(rests: set[str], data: st.DataObject) -> None:
    """Looking up among terms that share a half answers as comparing each of them."""
    terms = [f"proj {rest}" for rest in sorted(rests) if len(rest) > 4]
    own = [Half(term, head=True) for term in terms] + [Half(term[5:] + " proj", head=False) for term in terms]
    text = data.draw(st.lists(st.sampled_from(["proj ", "a", "b", "c", " "]), max_size=30).map("".join))
    for start in (place for place in range(len(text)) if text.startswith("proj", place)):
        expected = [
            (number, span) for number, half in enumerate(own) if (span := near_span(text, start, start + 4, half))
        ]
        assert not own or list(Sharers(own, 4).near(text, start)) == expected
