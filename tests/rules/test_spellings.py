"""The spellings of a part of a pattern."""

from re import _parser

import pytest

from vangrail.rules.spellings import ENDS, STARTS, Needle, needles, spellings


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("cat", {"cat"}),
        ("(?:cat|dog)s?", {"cat", "cats", "dog", "dogs"}),
        (r"\b[ab]c(?!\w)", {"ac", "bc"}),
        ("[€$] ?x", {"€x", "€ x", "$x", "$ x"}),
        ("a{2,3}", {"aa", "aaa"}),
    ],
)
def test_few_spellings_are_listed(source, expected):
    """Alternatives, small classes and small repeats; boundaries match nothing by themselves."""
    assert spellings(_parser.parse(source)) == expected


@pytest.mark.parametrize("source", ["[a-z]{2}", ".", "a*", r"\d{3}", r"\w", "[^a]"])
def test_many_spellings_are_none(source):
    """What can be nearly anything is not worth listing."""
    assert spellings(_parser.parse(source)) is None


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "(?:code|pin) (?:to|for) the [a-z]{1,9}",
            {f"{word} {link} the" for word in ("code", "pin") for link in ("to", "for")},
        ),
        ("[a-z]{1,9} cat [a-z]{1,9} elephant", {" elephan"}),
        ("(?:i hate [a-z]{1,9}|all [a-z]{1,9} out)", None),
        (r"(?:[a-z]{2,9} ){0,2}cat", {"cat"}),
        ("[a-z]{4}", None),
        ("a[a-z]{3}b", None),
    ],
)
def test_needles_are_the_rare_part(source, expected):
    """The longest fixed part; of alternatives one each; nothing where everything can vary."""
    found = needles(_parser.parse(source))
    assert (found and {one.text for one in found}) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"\bcat\b", {("cat", STARTS | ENDS)}),
        (r"cat\b[a-z -]{1,9}", {("cat", ENDS)}),
        (r"\b(?:ban|gas)[a-z]{0,3}", {("ban", STARTS), ("gas", STARTS)}),
        (r"\b(?:ban|gas(?: [a-z]{1,9})?)\b", {("ban", STARTS | ENDS), ("gas", STARTS)}),
        (r"\b(?:cat[a-z]{1,9}){1,3}", {("cat", STARTS)}),
        (r"(?<!x)cat", {("cat", 0)}),
        (r"\b %cat", {(" %cat", 0)}),
    ],
)
def test_needles_know_where_words_begin_and_end(source, expected):
    """A boundary right beside a needle holds for it, also from outside a group; one beside a space says something else."""
    assert set(needles(_parser.parse(source))) == expected


def test_a_needle_covers_another_only_at_every_place_of_it():
    """One that must be a word of its own does not stand for one inside a word."""
    assert Needle("cat").covers(Needle("cats"))
    assert not Needle("cat", ENDS).covers(Needle("cats"))
    assert Needle("cat", STARTS | ENDS).covers(Needle("the cat", ENDS))
    assert not Needle("cat", STARTS | ENDS).covers(Needle("the cat"))
