"""Lines for problems that were found in values."""

from pathlib import Path

import pytest

from tests.source.conftest import RULE, TEXT, own_clause
from vangrail.errors import PolicyError, Problem
from vangrail.source.places import locate
from vangrail.source.published import load_policy


def problem(file: str, key: str, found: str = "x") -> Problem:
    """Return a problem without a line."""
    return Problem("rule.gate", file, None, key, "something", found)


@pytest.mark.parametrize(
    ("key", "line"),
    [
        ("rule[0].cues.loud.en[0]", 6),
        ("rule[0].when", 4),
        ("rule[0].words.nl", 1),
        ("rule[0].example.en[1].pass", 14),
        ("rule[9]", 1),
    ],
)
def test_a_key_has_the_line_of_what_is_nearest_to_it(folder, key, line):
    """A key that is missing is placed at the table it belongs in."""
    (found,) = locate([problem("clauses/quiet_rooms/rules.toml", key)], folder(own_clause()))
    assert found.line == line


def test_a_word_in_a_text_has_its_line(folder):
    """Found without regard to accents and case."""
    root = folder(own_clause(TEXT.replace("Post freely.", "One.\n\nDISMISSAL follows.")))
    (found,) = locate([problem("clauses/quiet_rooms/en.md", "text", '"dismissal"')], root)
    assert found.line == 5


def test_a_line_that_is_known_stays():
    """And a file that is gone gives none."""
    known = Problem("x", "gone.toml", 3, "", "a", "b")
    assert locate([known, problem("gone.toml", "a"), problem("gone.md", "a")], Path("/nowhere"))[0] == known


def test_a_gate_speaks_with_the_line(folder):
    """What a person sees when a company's rule names a cue that does not exist."""
    root = folder(own_clause(rules=RULE.replace('loud.en = ["very loud"]', 'loud = "shared:xyzzyx"')))
    with pytest.raises(PolicyError) as caught:
        load_policy(root)
    assert (
        str(caught.value) == 'clauses/quiet_rooms/rules.toml:6: rule[0].cues.loud: wanted a shared cue, found "xyzzyx"'
    )
