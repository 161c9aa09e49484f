"""Blocks of JSON lines."""

import io
from pathlib import Path

import pytest

from vangrail.errors import TableError
from vangrail.screen import lines
from vangrail.screen.lines import Block, blocks, is_broken

PATH = Path("in.jsonl")


def test_a_block_holds_whole_lines(monkeypatch):
    """Wherever the reading stops; numbers count the empty lines too."""
    monkeypatch.setattr(lines, "BLOCK", 7)
    found = list(blocks(PATH, io.BytesIO(b'{"a":1}\n\n{"bcd":234567}\n{}')))
    assert [line for block in found for line in block.lines] == [b'{"a":1}', b'{"bcd":234567}', b"{}"]
    assert [block.number(index) for block in found for index in range(len(block.lines))] == [1, 3, 4]


def test_a_line_without_end_is_refused(monkeypatch):
    """Before it fills the memory."""
    monkeypatch.setattr(lines, "BLOCK", 10)
    monkeypatch.setattr(lines, "LONGEST", 25)
    with pytest.raises(TableError, match="line 2 is longer"):
        list(blocks(PATH, io.BytesIO(b"{}\n" + b"x" * 100)))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([b"{}", b"{},{}"], "line 2"),
        ([b'{"a":1', b'"b":2}'], "line 1"),
        ([b'{"a":[{}', b"{}]}"], "line 1"),
        ([b"1", b"{}"], "line 1"),
    ],
)
def test_lines_are_objects_one_by_one(given, said):
    """Two in one line, or one in two, are none; nor is a number."""
    with pytest.raises(TableError, match=said):
        Block(PATH, given, 1, []).objects()


def test_a_text_that_is_there_twice_is_the_last_one():
    """As every reader of JSON has it."""
    assert Block(PATH, [b'{"text":"a","text":"b"}'], 1, []).texts("text").to_pylist() == ["b"]


@pytest.mark.parametrize(("text", "broken"), [("plain", False), ("🙂 é", False), ("half \ud83d", True)])
def test_half_a_surrogate_pair_is_seen(text, broken):
    """Whole signs are not."""
    assert is_broken(text) is broken
