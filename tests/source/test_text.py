"""Bytes as text, and how values are named in a sentence."""

from datetime import date

import pytest

from vangrail.source.text import MAX_BYTES, decode, describe, nearest, one_of, unknown_name


@pytest.mark.parametrize(
    ("raw", "line", "found"),
    [
        (b"ok\n\xff\xfa", 2, "byte 0xff"),
        (b"\xef\xbb\xbfa = 1", 1, "a byte order mark at the start"),
        ("a = 1".encode("utf-16"), 1, "UTF-16 at the start"),
        (b"\xed\xa0\x80", 1, "byte 0xed"),
        (b"a\nb\0", 2, "a zero byte"),
        (b" " * (MAX_BYTES + 1), None, "5.0 MB"),
    ],
)
def test_bytes_that_are_no_text_are_one_problem(raw, line, found):
    """What is not UTF-8 text of a reasonable size gives one problem with its line, and no text."""
    problems = []
    assert decode(raw, "a.toml", problems) is None
    assert [(problem.line, problem.found) for problem in problems] == [(line, found)]


def test_line_ends_of_windows_are_line_ends():
    """A file from another system reads the same."""
    assert decode(b"a\r\nb", "a", []) == "a\nb"


@pytest.mark.parametrize(
    ("value", "open_", "hidden"),
    [
        ("x" * 100, '"' + "x" * 60 + '…"', "text"),
        (True, "true", "a word"),
        (3, "the number 3", "a number"),
        (date(2027, 1, 1), "the date 2027-01-01", "a date"),
        ({}, "a table", "a table"),
        ([], "an empty list", "an empty list"),
        ([1], "a list", "a list"),
        (None, "nothing", "nothing"),
        (b"", "a bytes", "a bytes"),
    ],
)
def test_a_value_is_named_and_can_be_hidden(value, open_, hidden):
    """A problem says what it found, or only its kind where the file is for one desk alone."""
    assert (describe(value), describe(value, hide=True)) == (open_, hidden)


def test_what_is_shown_can_be_shown_anywhere():
    """Half a character, an escape sequence or a line end do not reach a terminal."""
    assert describe("a\ud800\x1b[31m\n") == '"a\ufffd\ufffd[31m\ufffd"'
    assert unknown_name("\ud800", ["x"]) == '"\ufffd"'


def test_the_nearest_name_is_suggested():
    """A typing error gets a suggestion; nonsense gets none."""
    assert unknown_name("contry", ["country", "size"]) == '"contry" (did you mean "country"?)'
    assert unknown_name("zzz", ["country"]) == '"zzz"'
    assert nearest("need-to-know", ["need_to_know"]) == "need_to_know"


def test_choices_read_as_a_sentence():
    """One choice stands alone, several end in or."""
    assert (one_of(["a"]), one_of(["a", "b", "c"])) == ("a", "a, b or c")
