"""The interview in steps."""

import pytest

from vangrail.languages import SHIPPED
from vangrail.source.answer_forms import KEYS
from vangrail.source.data import table
from vangrail.source.steps import PICKED, step_words, steps
from vangrail.source.typed import fault


def test_every_answer_key_has_its_step():
    """No key is forgotten, and none is asked twice."""
    keys = [step.key for step in steps("en")]
    assert {key.partition(".")[0] for key in keys} == set(KEYS)
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", SHIPPED)
def test_every_step_can_be_shown(language):
    """A label in the language, questions counted from 1 without a gap, no code name of a desk."""
    found = steps(language)
    assert all(step.label and not step.label.endswith((".", ":")) for step in found)
    assert sorted({step.number for step in found}) == list(range(1, found[-1].number + 1))
    assert not any("customer_care" in step.help for step in found)


@pytest.mark.parametrize("language", SHIPPED)
def test_an_example_is_an_answer(language):
    """What is shown as an example is accepted as typed, in every language."""
    found = [step for step in steps(language) if step.example]
    assert len(found) > 12
    assert [step.key for step in found if fault(step, step.example)] == []


def test_examples_are_in_the_language_that_is_spoken():
    """A Spanish reader sees Spanish shops."""
    assert next(step for step in steps("es") if step.key == "sector").example == "supermercado"


def test_details_are_asked_after_a_yes_only():
    """Quiet weeks of a listed company, the article that allows a sanction, who else works here."""
    hidden = [step for step in steps("en") if not step.asked({})]
    assert {step.only_if for step in hidden} == {"listed", "work_rules", "third_parties"}
    assert all(step.asked({step.only_if: True}) and not step.asked({step.only_if: False}) for step in hidden)


def test_what_is_picked_can_be_picked():
    """A step that is picked is a yes or no, or has its choices."""
    found = [step for step in steps("en") if step.kind in PICKED]
    assert all(step.kind == "yes_no" or step.field.choices for step in found)


def test_every_word_beside_a_step_has_every_language():
    """Nothing of the data is in one language alone."""
    rows = [row for kind in table("steps").values() for row in kind.values()]
    assert rows
    assert all(set(row) == set(SHIPPED) for row in rows)


def test_words_that_do_not_exist_are_empty():
    """So that the question's own stand there."""
    assert step_words("help", "company", "en") == ""
