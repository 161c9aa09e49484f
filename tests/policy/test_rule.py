"""Rules and cues as data."""

from typing import get_args

import pytest
from pydantic import ValidationError

from tests.build import cue, rule
from vangrail.policy.rule import LEVELS, Level, Rule, Words


def test_there_are_four_answers_mildest_first():
    """And the list is the type."""
    assert get_args(Level) == LEVELS == ("fine", "change", "ask", "dont")


@pytest.mark.parametrize("part", ["what", "why", "instead"])
def test_words_without_a_reason_or_an_alternative_are_none(part):
    """No naked no."""
    with pytest.raises(ValidationError, match=part):
        Words.model_validate({"what": "x", "why": "y", "instead": "z"} | {part: " "})


def test_a_rule_is_closed_and_says_whose_it_is():
    """The company's, unless the library wrote it."""
    made = rule("loud-room", "loud", cues={"loud": cue(en=["x"])})
    assert made.origin == "company"
    with pytest.raises(ValidationError, match="colour"):
        Rule.model_validate(made.model_dump() | {"colour": "red"})
    with pytest.raises(ValidationError, match="level"):
        Rule.model_validate(made.model_dump() | {"level": "never"})
