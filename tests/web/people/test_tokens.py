"""Secrets that are given away."""

from hypothesis import given
from hypothesis import strategies as some

from vangrail.web.people.tokens import (
    ALPHABET,
    digest,
    keyed,
    new_code,
    new_secret,
    plain_code,
    read_signed_code,
    sign_code,
)


def test_a_code_is_short_and_cannot_be_misread():
    """Eight signs, none that looks like another; two are never the same."""
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(len(code) == 9 and set(code) <= set(ALPHABET + "-") for code in codes)
    assert not set("01IO") & set(ALPHABET)


def test_a_code_is_read_however_it_is_typed():
    """Small letters, spaces and dashes do not matter; what cannot be a code is none."""
    code = new_code()
    assert plain_code(f" {code.lower().replace('-', ' - ')} ") == code.replace("-", "")
    assert [plain_code(text) for text in ("", "ABCD-EFG", "ABCD-EFG0", "ABCD-EFGHJ", "ÀBCDEFGH")] == [""] * 5


def test_only_hashes_are_kept():
    """A short secret under the site's key, a purpose apart from another."""
    secret = new_secret()
    assert len(secret) > 40
    assert secret not in digest(secret)
    assert keyed("code", "ABCDEFGH") != keyed("other", "ABCDEFGH")


@given(some.text(max_size=60))
def test_a_link_that_is_not_ours_is_none(text):
    """Whatever it holds."""
    assert read_signed_code(text) is None


def test_a_link_of_ours_names_its_code():
    """By number and the beginning of its hash."""
    code_id, begins = read_signed_code(sign_code(7, "ABCD-EFGH"))
    assert code_id == 7
    assert keyed("code", "ABCDEFGH").startswith(begins)
    assert read_signed_code(sign_code(7, "ABCD-EFGH")[:-1]) is None
