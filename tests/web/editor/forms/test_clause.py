"""A clause as forms."""

from datetime import date

from vangrail.source.library import adopt, load_library
from vangrail.web.editor.forms.clause import (
    FactsForm,
    NewClauseForm,
    QuestionForm,
    QuestionSet,
    RulesForm,
    TextForm,
    facts_initial,
    question_initial,
    text_initial,
)

CLAUSE = adopt(load_library().clauses["respect"])
TEXT = CLAUSE.texts["en"]


def test_a_text_goes_in_and_out():
    """Its questions stay; line ends of a browser become those of a file."""
    form = TextForm({name: text.replace("\n", "\r\n") for name, text in text_initial(TEXT).items()})
    assert form.is_valid(), form.errors
    assert form.clause_text(TEXT) == TEXT


def test_a_limit_without_reason_or_way_out_is_no_clause():
    """The core would refuse it too; here it is said beside the field."""
    form = TextForm({"title": "Bees", "text": "No bees."})
    assert set(form.errors) == {"why", "instead"}


def test_facts_go_in_and_out():
    """A link keeps its titles in other languages; one that is none is said."""
    links = "Handbook | https://example.org/handbook"
    data = {**facts_initial(CLAUSE, "en"), "links": links, "review": "2027-05-01"}
    form = FactsForm(data)
    assert form.is_valid(), form.errors
    facts = form.facts(CLAUSE)
    assert facts["review"] == date(2027, 5, 1)
    assert facts["links"][0].title == {
        "en": "Handbook",
        "nl": "Handbook",
        "es": "Handbook",
        "fr": "Handbook",
        "de": "Handbook",
    }
    changed = CLAUSE.model_copy(update=facts)
    again = FactsForm({**facts_initial(changed, "nl")})
    assert again.is_valid()
    assert again.facts(changed)["links"] == facts["links"]
    assert "links" in FactsForm({**data, "links": "javascript:alert(1)"}).errors


def test_a_question_goes_in_and_out():
    """With what is right and why."""
    question = TEXT.questions[0]
    form = QuestionForm({name: value for name, value in question_initial(question).items() if value})
    assert form.is_valid(), form.errors
    assert form.question() == question


def test_a_question_needs_answers_one_of_them_right_each_with_why():
    """What lacks is said where it lacks; without words it is no question."""
    assert QuestionForm({"prompt": "Bees?", "text_1": "Yes", "why_1": "x"}).errors.keys() == {"text_1"}
    form = QuestionForm({"prompt": "Bees?", "text_1": "Yes", "why_1": "x", "text_2": "No"})
    assert form.errors.keys() == {"right_1", "why_2"}
    empty = QuestionForm({"prompt": ""})
    assert empty.is_valid()
    assert empty.question() is None
    assert QuestionSet(initial=[{}]).total_form_count() == 2


def test_a_clause_of_ones_own_begins_with_all_it_needs():
    """And rules may be empty."""
    assert {"title", "section", "desk", "audiences", "text", "why", "instead"} == set(NewClauseForm({}).errors)
    assert RulesForm({"rules": ""}).is_valid()
