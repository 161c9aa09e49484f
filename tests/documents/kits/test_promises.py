"""The page that both sides sign."""

import pytest

from vangrail.documents.kits.promises import promises
from vangrail.documents.model import Items, Note, Prose
from vangrail.languages import SHIPPED


@pytest.mark.parametrize("language", SHIPPED)
def test_both_sides_have_a_list_and_a_place_to_sign(policy, language):
    """The company's side names who signs."""
    kit = promises(policy, language)
    me, company, sign = kit.sections
    assert [type(section.blocks[0]) for section in (me, company)] == [Items, Items]
    assert "De <Groene> Bakfiets" in company.title
    notes = [block for block in sign.blocks if isinstance(block, Note)]
    assert len(notes) == 2
    assert "Karin_Maes" in notes[1].text


def test_the_lists_are_those_of_the_clause(policy):
    """Word for word."""
    me, company, sign = promises(policy, "en").sections
    text = policy.clause("responsibilities").texts["en"].text
    assert all(f"- {item}" in text for item in (*me.blocks[0].items, *company.blocks[0].items))
    assert "It takes no right away from you." in sign.blocks[0].text


def test_a_clause_without_two_lists_is_printed_as_it_is(policy):
    """A company may have written its own."""
    clause = policy.clause("responsibilities")
    own = clause.texts["en"].model_copy(update={"text": "We look after each other.\n\n- You too"})
    changed = clause.model_copy(update={"texts": {"en": own}})
    clauses = tuple(changed if each.id == clause.id else each for each in policy.clauses)
    both, sign = promises(policy.model_copy(update={"clauses": clauses}), "en").sections
    assert both.blocks == (Prose(own.text),)
    assert len(sign.blocks) == 2


def test_without_the_clause_there_is_nothing_to_sign(policy):
    """And so no page."""
    clauses = tuple(each for each in policy.clauses if each.id != "responsibilities")
    assert promises(policy.model_copy(update={"clauses": clauses}), "en").sections == ()
