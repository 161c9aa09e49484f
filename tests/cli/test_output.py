"""Writing: what was asked for on one stream, the rest on the other; colour only where it may be."""

import io
import json
import sys

import pytest

from vangrail.cli.output import Paint, complain, paragraph, write, write_json


def test_answers_and_complaints_go_their_own_ways(capsys):
    """Standard output holds what was asked for, standard error the rest."""
    write("answer")
    complain("one", "two")
    assert capsys.readouterr() == ("answer\n", "one\ntwo\n")


def test_a_sign_the_terminal_lacks_is_no_error(monkeypatch):
    """It becomes a question mark."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    write("✓ naïve")
    stream.flush()
    assert stream.buffer.getvalue() == b"? na?ve\n"


def test_json_keeps_letters_readable(capsys):
    """Values for programs are UTF-8, not escapes."""
    write_json({"a": "niño"})
    found = capsys.readouterr().out
    assert json.loads(found) == {"a": "niño"}
    assert "niño" in found


@pytest.mark.parametrize(
    ("choice", "terminal", "environment", "on"),
    [
        ("always", False, {}, True),
        ("never", True, {}, False),
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"TERM": "dumb"}, False),
    ],
)
def test_colour_is_used_where_it_may_be(monkeypatch, choice, terminal, environment, on):
    """On a terminal, unless somebody does not want it; always and never mean it."""
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal, raising=False)
    paint = Paint(choice)
    assert paint.on is on
    assert paint("word", "bold") == ("\x1b[1mword\x1b[0m" if on else "word")


def test_a_paragraph_is_wrapped_and_its_parts_stay_apart():
    """Each line of the text begins a line; a first indent may differ."""
    found = paragraph("one two three\n\nfour", 12, "  ", "- ")
    assert found == "- one two\n  three\n  four"
