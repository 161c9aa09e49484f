"""Drafts are read from where somebody points, and nothing that is no draft gets through."""

import io
import sys

import pytest

from vangrail.cli.drafts import Given, read_drafts, read_pictures
from vangrail.errors import UsageError


@pytest.fixture
def file(tmp_path):
    """Write a file and return its path as text."""

    def write(data):
        path = tmp_path / "draft.txt"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return str(path)

    return write


@pytest.fixture
def stdin(monkeypatch):
    """Give bytes on standard input."""

    def put(data, *, terminal=False):
        stream = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
        stream.isatty = lambda: terminal
        monkeypatch.setattr(sys, "stdin", stream)

    return put


def test_a_file_is_one_draft(file):
    """Its last line break is not part of it; its others are, as they stand."""
    name = file("one\r\ntwo\n")
    assert read_drafts([name], None, split=False) == [Given(name, "one\r\ntwo", "one\r\ntwo\n")]


def test_a_byte_order_mark_is_no_text(file):
    """Offsets count from the first letter."""
    assert read_drafts([file(b"\xef\xbb\xbfhi")], None, split=False)[0].text == "hi"


@pytest.mark.parametrize("names", [[], ["-"]])
def test_standard_input_is_read_when_nothing_is_named(stdin, names):
    """A dash names it too. It has no file name."""
    stdin("hé".encode())
    assert read_drafts(names, None, split=False) == [Given("", "hé", "hé")]


def test_a_text_is_a_draft(stdin):
    """Standard input is left alone then."""
    stdin(b"never read")
    assert read_drafts([], "hi", split=False) == [Given("", "hi", "hi")]


def test_a_file_can_be_split_into_drafts(file):
    """Lines of three dashes stand between them; each knows where it begins; empty ones are none."""
    name = file("one\n---\n\n---\r\ntwo\nlines\n --- \nthree")
    found = read_drafts([name], None, split=True)
    assert [(each.start, each.text) for each in found] == [(0, "one"), (14, "two\nlines"), (30, "three")]
    assert all(each.whole[each.start :].startswith(each.text) for each in found)


def test_dashes_are_text_unless_splitting_was_asked_for(file):
    """A draft is checked as it stands."""
    assert read_drafts([file("one\n---\ntwo")], None, split=False)[0].text == "one\n---\ntwo"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "there is no text to check"),
        (b" \n\t\n", "there is no text to check"),
        (b"a" * 100_001, "a draft may have 100,000 characters"),
        (b"a" * 2_000_000, "a draft may have 100,000 characters"),
        (b"GIF89a\0\0\0", "a binary file"),
        (b"\xff\xfe\xfa", "not text in UTF-8"),
        (b"caf\xe9", "not text in UTF-8"),
    ],
)
def test_what_is_no_draft_is_refused(file, data, said):
    """In a sentence that names the file and never repeats it."""
    with pytest.raises(UsageError, match=said) as error:
        read_drafts([file(data)], None, split=False)
    assert "draft.txt" in error.value.sentence


@pytest.mark.parametrize(
    ("names", "text", "said"),
    [
        (["a.txt"], "b", "not both"),
        (["nowhere.txt"], None, "There is no file nowhere.txt"),
        ([], "", "there is no text"),
        ([], "bad \udcff byte", "not text in UTF-8"),
        (["."], None, "is a folder"),
    ],
)
def test_what_is_not_there_is_said(names, text, said):
    """Both, neither, missing, or half a character."""
    with pytest.raises(UsageError, match=said):
        read_drafts(names, text, split=False)


def test_a_terminal_is_not_waited_for(stdin):
    """Somebody who gave no draft is told how, instead of a silent wait."""
    stdin(b"", terminal=True)
    with pytest.raises(UsageError, match="Say what to check"):
        read_drafts([], None, split=False)


def test_pictures_are_read_whole(tmp_path):
    """A picture is its bytes."""
    path = tmp_path / "a.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\nmore")
    assert read_pictures([path]) == (b"\x89PNG\r\n\x1a\nmore",)


@pytest.mark.parametrize(("data", "said"), [(b"just text", "not a picture"), (None, "There is no file")])
def test_what_is_no_picture_is_refused(tmp_path, data, said):
    """By its first bytes, not by its name."""
    path = tmp_path / "a.png"
    if data:
        path.write_bytes(data)
    with pytest.raises(UsageError, match=said):
        read_pictures([path])
