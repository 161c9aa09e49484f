"""A code belongs to one invitation, is typed as people type, and cannot be guessed or changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.web.signatures.codes import ALPHABET, NUMBER, PROOF, code_of, fits, printed, read


@given(st.integers(0, 10**8), st.text(ALPHABET, min_size=8, max_size=8))
def test_a_code_says_whose_it_is(number, nonce):
    """Whatever its number; printed it is the same code."""
    code = code_of(number, nonce)
    assert len(code) == NUMBER + PROOF
    for typed in (code, printed(code), printed(code).replace(" ", "-"), f" {code.upper()}\n"):
        found = read(typed)
        assert found.number == number
        assert fits(found, nonce)


def test_another_invitation_has_another_code():
    """Neither the number nor the nonce can be exchanged."""
    code = read(code_of(7, "abcdefgh"))
    assert not fits(code, "abcdefgj")
    assert not fits(read(code_of(8, "abcdefgh")), "abcdefgj")
    moved = read(code_of(8, "abcdefgh")[:NUMBER] + code_of(7, "abcdefgh")[NUMBER:])
    assert not fits(moved, "abcdefgh")


def test_another_key_makes_other_codes(settings):
    """Who knows the database but not the key of the site cannot sign for anybody."""
    code = code_of(7, "abcdefgh")
    settings.SECRET_KEY = "another key that is long enough"
    assert code != code_of(7, "abcdefgh")
    assert not fits(read(code), "abcdefgh")


@pytest.mark.parametrize("typed", ["", "short", "2222 2222 2222 222", "0000000000000000", "é" * 16])
def test_what_cannot_be_a_code_is_none(typed):
    """Too short, or with letters that no code has."""
    assert read(typed) is None


def test_on_paper_it_stands_in_groups_of_four():
    """So that nobody loses their place."""
    assert [len(part) for part in printed(code_of(1, "abcdefgh")).split()] == [4, 4, 4, 4]
