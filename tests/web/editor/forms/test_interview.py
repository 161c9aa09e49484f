"""A question as a form."""

import pytest
from django.utils.translation import override

from vangrail.source.steps import steps
from vangrail.web.editor.forms.interview import QuestionForm, name_of
from vangrail.web.editor.queries.interview import KEPT, OPEN


def form(question, data=None, given=None, language="en"):
    """Return the form of a question."""
    found = [step for step in steps(language) if step.question.id == question]
    return QuestionForm(found, given or {}, data)


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_a_bad_answer_has_the_sentence_of_the_core_beside_it(language):
    """And everything that was typed is kept."""
    with override(language):
        made = form("sector", {"sector": "bakery", "size": "many"}, language=language)
        assert not made.is_valid()
        assert "many" in made.errors["size"][0]
        assert made["sector"].value() == "bakery"


def test_only_the_name_must_be_known():
    """Every other question may be left empty."""
    assert "company" in form("company", {"company": ""}).errors
    for question in {step.question.id for step in steps("en")} - {"company"}:
        assert form(question, {}).is_valid(), question


def test_answers_come_out_by_their_steps():
    """Yes and no as such, what nobody knows as it is."""
    made = form("listed", {"listed": "yes", "quiet_periods": "2027-01-01 - 2027-02-01"})
    assert made.is_valid()
    assert made.answers() == {"listed": True, "quiet_periods": "2027-01-01 - 2027-02-01"}
    unknown = form("listed", {"listed": OPEN})
    assert unknown.is_valid()
    assert unknown.answers()["listed"] == OPEN


def test_a_choice_that_backfires_is_said():
    """With its alternatives; another choice says nothing."""
    ban = form("use_at_work", {"use_at_work": "banned"})
    assert ban.is_valid()
    assert "backfires" in ban.warning()
    fine = form("use_at_work", {"use_at_work": "breaks"})
    assert fine.is_valid()
    assert fine.warning() == ""
    assert "hint" in str(fine)


def test_what_was_given_stands_there():
    """But not what stands in the list of one desk."""
    assert form("listed", given={"listed": False})["listed"].value() == "no"
    kept = form("legal_matters", given={"legal_matters": KEPT})
    assert kept["legal_matters"].value() == ""
    assert "one desk alone" in kept["legal_matters"].help_text
    assert name_of(next(step for step in steps("en") if step.key == "desks.legal")) == "desks_legal"
