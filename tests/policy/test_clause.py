"""Clauses and dated facts."""

from datetime import date

import pytest
from pydantic import ValidationError

from vangrail.policy.clause import Answer, CannotForbid, Clause, ClauseText, Fact, Question

GOOD = {"title": "T", "text": "t", "why": "w", "instead": "i"}


@pytest.mark.parametrize("part", ["title", "text", "why", "instead"])
def test_a_text_without_a_reason_or_an_alternative_is_none(part):
    """No naked no: each part must be there and say something."""
    with pytest.raises(ValidationError, match=part):
        ClauseText.model_validate({name: text for name, text in GOOD.items() if name != part})
    with pytest.raises(ValidationError, match=part):
        ClauseText.model_validate(GOOD | {part: " "})


def test_a_clause_has_readers_and_a_desk():
    """And its id is a slug."""
    clause = {
        "id": "x",
        "section": "speak",
        "audiences": ("personal",),
        "desk": "hr",
        "since": "0.1",
        "review": date(2027, 1, 1),
        "texts": {},
    }
    assert Clause.model_validate(clause).origin == "library"
    for bad in ({"audiences": ()}, {"desk": "sales"}, {"id": "X"}, {"section": "other"}):
        with pytest.raises(ValidationError):
            Clause.model_validate(clause | bad)


def test_a_question_has_a_choice():
    """One answer is none."""
    answer = Answer(text="a", right=True, why="w")
    with pytest.raises(ValidationError, match="at least 2"):
        Question(prompt="p", answers=(answer,))


def test_a_fact_has_a_source():
    """And certainty A or B; what is less sure is no fact."""
    fact = {
        "id": "BE1",
        "topic": "guidance",
        "certainty": "B",
        "source": ("x",),
        "dated": "2024",
        "reviewed": date(2026, 1, 1),
        "text": {"en": "x"},
    }
    assert Fact.model_validate(fact).effect == {}
    for bad in ({"source": ()}, {"certainty": "C"}):
        with pytest.raises(ValidationError):
            Fact.model_validate(fact | bad)
    with pytest.raises(ValidationError):
        CannotForbid(facts=(), text={"en": "x"})
