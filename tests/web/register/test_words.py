"""Every code has its words."""

import ast
from pathlib import Path

import pytest

from vangrail.decisions import rotation
from vangrail.decisions.rotation import Red
from vangrail.web.register.words import DUE, INSTEAD, PARTS, TITLES, level_word, told


def codes():
    """Return every code that the procedure can say."""
    tree = ast.parse(Path(rotation.__file__).read_text("utf-8"))
    calls = [each for each in ast.walk(tree) if isinstance(each, ast.Call) and getattr(each.func, "id", "") == "Red"]
    return {call.args[0].value for call in calls}


def test_every_code_has_a_title_and_what_to_do():
    """And there is no word for a code that nobody says."""
    assert codes() == set(TITLES) == set(INSTEAD)
    assert len(codes()) > 12


def test_what_is_known_of_it_is_said():
    """What lacks in a charter, how many there are, why it is due."""
    assert told(Red("charter", "red", ("posters", "purpose"))).title.endswith("who posts, what it is for")
    assert told(Red("too_many", "red", (5, 4))).title == "5 custodians, at most 4 may be"
    assert told(Red("rotation_overdue", "red", ("leaver",))).title == "Rotation is overdue: somebody left"
    assert told(Red("rotation_overdue", "red", ("due",))).title == "Rotation is overdue"
    assert told(Red("no_codes", "amber")).state == "ask"


@pytest.mark.parametrize("level", ["red", "amber", "fine"])
def test_how_it_stands_has_a_word(level):
    """Beside its colour."""
    assert level_word(level)
    assert set(DUE) == {"due", "leaver", "breach", "role_change", "first"}
    assert set(PARTS) == {"purpose", "posters", "approvers"}
