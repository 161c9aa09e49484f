"""Made-up posts: the same for everybody, as long and as mixed as they are said to be."""

import random
from statistics import mean

import pytest
from stdnum import iban, luhn
from stdnum.nl import bsn

from benchmarks.posts import Post, _Personal, make_posts, read_posts
from benchmarks.terms import make_terms


def test_the_same_seed_makes_the_same_posts():
    """A run can be repeated; another seed makes other posts."""
    terms = make_terms(50)
    assert make_posts(200, terms, 7) == make_posts(200, terms, 7)
    assert make_posts(200, terms, 7) != make_posts(200, terms, 8)


def test_posts_are_mixed_as_they_are_said_to_be():
    """About 100 characters on average, five languages, two in a hundred with a term, most of them plain ASCII."""
    terms = make_terms(100)
    posts = make_posts(4000, terms)
    assert 90 <= mean(len(post.text) for post in posts) <= 115
    assert {post.language for post in posts} == {"en", "nl", "es", "fr", "de"}
    named = sum(any(term.casefold() in post.text.casefold() for term in terms) for post in posts)
    assert 0.013 <= named / 4000 <= 0.027
    assert 0.45 <= sum(post.text.isascii() for post in posts) / 4000 <= 0.75


@pytest.mark.parametrize(("kind", "oracle"), [("iban", iban), ("card", luhn), ("bsn", bsn)])
def test_made_up_numbers_have_the_right_checksum(kind, oracle):
    """Numbers that could not be somebody's would be too easy."""
    personal = _Personal(random.Random(1))
    assert all(oracle.is_valid(personal[kind]) for _ in range(50))


def test_posts_of_a_file_are_read(tmp_path):
    """One a line, or JSON lines with a text and perhaps a language."""
    plain, rich = tmp_path / "a.txt", tmp_path / "a.jsonl"
    plain.write_text("one\n\ntwo\n", "utf-8")
    rich.write_text('{"text": "één", "language": "nl"}\n{"text": "two"}\n', "utf-8")
    assert read_posts(plain) == [Post("one", ""), Post("two", "")]
    assert read_posts(rich) == [Post("één", "nl"), Post("two", "")]


@pytest.mark.parametrize(("name", "text"), [("a.txt", "\n"), ("a.jsonl", '{"words": "x"}\n')])
def test_a_file_without_posts_is_refused(tmp_path, name, text):
    """The sentence says which file and what was wanted."""
    file = tmp_path / name
    file.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=f"{name}: wanted"):
        read_posts(file)
