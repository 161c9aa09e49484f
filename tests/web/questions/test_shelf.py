"""Precedents as pages show them."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from tests.web.policies.models.test_precedents import row
from vangrail.web.policies.actions import retire_precedent
from vangrail.web.questions import shelf
from vangrail.web.questions.actions.answering import answer

pytestmark = pytest.mark.django_db


def test_an_entry_has_the_language_of_the_page(held):
    """Or the nearest one that it has; the others stand beside it."""
    one = row(question={"en": "May I?", "nl": "Mag ik?"}, text={"en": "Yes.", "nl": "Ja."})
    with override("nl"):
        found = shelf.entry(one)
        assert (found.question, found.text, found.language) == ("Mag ik?", "Ja.", "nl")
        assert [code for code, *_rest in shelf.texts(one)] == ["en"]
    with override("es"):
        assert shelf.entry(one).text in {"Yes.", "Ja."}
    assert found.clause == "Title"


def test_groups_are_by_clause_or_as_found(held):
    """Found ones keep their order."""
    rows = [row(clause="b_clause"), row()]
    assert [title for title, _ in shelf.groups(rows, ordered=False)] == ["Title", "b_clause"]
    assert [len(entries) for _, entries in shelf.groups(rows, ordered=True)] == [2]
    assert shelf.groups([], ordered=True) == []
    assert shelf.clauses(rows) == [("a_clause", "Title"), ("b_clause", "b_clause")]


def test_facts_say_where_it_holds(held, lena):
    """Only what narrows it."""
    wide = dict(each[:2] for each in shelf.facts(row()))
    assert "Only on" not in wide
    narrow = row(
        platforms=["linkedin"], countries=["BE"], account="personal", topic="jobs", rule="heron-named",
        until=timezone.localdate() + timedelta(days=3), decided_by=lena,
    )  # fmt: skip
    said = dict(each[:2] for each in shelf.facts(narrow))
    assert (said["Only on"], said["Only in"], said["Decided by"]) == ("LinkedIn", "Belgium", "Lena Legal")


def test_rows_say_how_it_stands(held, lena):
    """Until when, or why it is retired."""
    one = row()
    assert shelf.rows([one])[0][-1] == "–"
    retire_precedent(one, "Old.", by=lena)
    assert shelf.rows([one])[0][-1] == "retired: Old."
    assert str(shelf.wanting([(one, "ending")])[0][-1]) == "Its last day is near."


def test_a_question_begins_one(put, lena):
    """With what was asked and answered, in its language."""
    question = put(note="May I?", clause="a_clause", level="change", marked="heron\nheron\ndawn", language="nl")
    answer(question, "You may.", by=lena)
    begun = shelf.begun(question)
    assert (begun["question_nl"], begun["text_nl"], begun["words"]) == ("May I?", "You may.", "heron\ndawn")
    assert (begun["clause"], begun["answer"]) == ("a_clause", "change")
