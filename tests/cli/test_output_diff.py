"""How differences look."""

import pytest

from tests.build import policy
from vangrail.cli import messages
from vangrail.cli.output import Paint
from vangrail.cli.output_diff import as_text, worded
from vangrail.policy.changes import Change, Changes

OLD, NEW = policy(), policy(version="0.2")
MATERIAL = Change("clauses.a.text.en", "changed", "limit", ("personal",), "You may post.", "You may not post.")
MINOR = Change("review.next", "changed", "facts", ("personal",), "2027-01-01", "2028-01-01")


def test_what_people_should_read_again_comes_first(capsys):
    """With counts, readers, and the reason for each."""
    as_text(OLD, NEW, Changes("a", "b", (MINOR, MATERIAL)))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Acme Retail BV 0.1 → 0.2"
    assert lines[1] == "1 material change, 1 minor."
    assert lines[2] == "Should read it again: For everybody, about your own accounts"
    assert lines.index("Material") < lines.index("Minor")
    assert "      You may {+not+} post." in lines


def test_no_difference_is_said(capsys):
    """In one line after the title."""
    as_text(OLD, OLD, Changes("a", "a", ()))
    assert capsys.readouterr().out.splitlines()[1:] == ["No differences."]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("one two three", "one three", "one [-two-] three"),
        ("one three", "one two three", "one {+two+} three"),
        ("", "new text", "{+new text+}"),
        ("old text", "", "[-old text-]"),
        ("so it was", "so it is", "so it [-was-]{+is+}"),
    ],
)
def test_words_that_went_and_came_are_marked(before, after, shown):
    """As word diffs have it."""
    kind = "added" if not before else "removed" if not after else "changed"
    assert worded(Change("p", kind, "limit", (), before, after), Paint()) == shown


def test_long_stretches_without_a_change_are_cut():
    """What is near a change stays."""
    text = "word " * 200
    found = worded(Change("p", "changed", "limit", (), f"{text}old", f"{text}new"), Paint())
    assert found.endswith("word [-old-]{+new+}")
    assert len(found) < 100


def test_a_name_that_changed_everywhere_is_shown_once(capsys):
    """And then where else it stands."""
    same = [
        Change(f"clauses.{name}.text.en", "changed", "people", ("personal",), f"{name}: ask Tim.", f"{name}: ask Kim.")
        for name in ("a", "b", "c")
    ]
    as_text(OLD, NEW, Changes("x", "y", (*same, MINOR)))
    out = capsys.readouterr().out
    assert out.count("[-Tim-]{+Kim+}") == 1
    assert "The same in 2 more places: clauses.b, clauses.c" in out
    assert "0 material changes, 4 minor." in out


@pytest.mark.parametrize(("new", "told"), [(OLD, True), (NEW, False)])
def test_a_forgotten_version_number_is_said(capsys, new, told):
    """Attestations name the version: two texts under one number could not be told apart."""
    as_text(OLD, new, Changes("x", "y", (MINOR,)))
    assert ("Both say version 0.1." in capsys.readouterr().out) is told


def test_the_reader_decides_the_language(capsys):
    """Titles and reasons follow it."""
    messages.speak("nl")
    as_text(OLD, NEW, Changes("a", "b", (MATERIAL,)))
    assert "Wezenlijk" in capsys.readouterr().out
