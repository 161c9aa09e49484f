"""Topics, things and texts as pages show them."""

import pytest

from tests.web.ambassadors.conftest import words
from vangrail.web.ambassadors import shown
from vangrail.web.ambassadors.actions import shelf
from vangrail.web.ambassadors.forms.own import OwnForm

pytestmark = pytest.mark.django_db


def test_what_somebody_chose_stands_first(prompt, published):
    """With what lies there for it."""
    found = shown.shelf(["craft"])
    assert (found[0].name, found[0].chosen, found[0].items[0].title) == ("craft", True, "The bench")
    assert len(found[0].openings) == 3
    assert not any(each.chosen for each in shown.shelf(None))


def test_a_text_says_where_one_works_and_names_the_link(published):
    """In the language in which somebody writes; with a treat it says that too."""
    form = OwnForm(("Once:",), "nl", {"opening": "0", "seen": "Een reiger op het dak."})
    assert form.is_valid()
    text = shown.own_text(form, "nl", "https://acme.example/nieuws")
    assert text == "Once: Een reiger op het dak. (Ik werk bij Acme Retail BV.)\n\nhttps://acme.example/nieuws"
    form = OwnForm(("Once:",), "nl", {"opening": "0", "seen": "Een reiger.", "treated": "on"})
    assert form.is_valid()
    assert "ons team kreeg hier iets voor" in shown.own_text(form, "nl")


def test_what_is_welcome_leads_to_clauses_that_are_there(published_example):
    """In the words of the policy."""
    found = shown.welcomed()
    assert len(found) >= 5
    assert any(name == "your_voice" for _words, clauses in found for name, _title in clauses)


def test_facts_come_with_source_and_day(published_example):
    """Those of the company's countries; without a policy none."""
    for fact in shown.facts():
        assert fact["country"]
        assert fact["reviewed"]
        assert fact["text"]


def test_before_a_policy_there_is_nobody_to_name(db):
    """No sentence, no fact, no clause."""
    assert shown.treat_sentence() == ""
    assert shown.facts() == []
    assert all(clauses == [] for _words, clauses in shown.welcomed())


def test_rows_say_how_it_stands(carol, prompt):
    """For who fills the shelf."""
    shelf.put("link", words(url="https://a.example"), by=carol)
    rows = shown.rows()
    assert len(rows) == 2
    assert all(len(row) == len(shown.headers()) for row in rows)
    assert str(rows[0][-1].text) == "On the shelf"


def test_a_language_that_is_not_shipped_is_the_pages(db):
    """Whatever the address says."""
    assert (shown.asked_language("nl"), shown.asked_language("xx")) == ("nl", "en")
