"""An interview on its way."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.source.steps import Turn, steps
from vangrail.web.editor import actions
from vangrail.web.editor.queries.interview import KEPT, OPEN, answered, answers_of, going_for, questions_in, shown

pytestmark = pytest.mark.django_db
STEPS = {step.key: step for step in steps("en")}


def test_there_are_nineteen_questions_with_their_steps():
    """In the order in which they are asked."""
    found = questions_in("nl")
    assert len(found) == 19
    assert next(iter(found)) == "company"
    assert [step.key for step in found["sector"]] == ["sector", "size"]


def test_answers_come_out_as_the_core_has_them(owner, employee):
    """What nobody knows is a turn, what stands elsewhere is left out."""
    assert answered({"a": OPEN, "b": KEPT, "c": "x"}) == {"a": Turn.OPEN, "c": "x"}
    going = actions.begin(by=owner)
    held = actions.answer(going, {"company": "Acme", "size": "about 40", "listed": OPEN}, by=owner)
    assert answers_of(held, "en") == {"company": "Acme", "size": 40, "listed": "?"}
    assert going_for(owner) == going
    with pytest.raises(PermissionDenied):
        going_for(employee)


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("sector", "bakery", "bakery (retail)"),
        ("company", "Acme", "Acme"),
        ("tone", "formal", "Formal"),
        ("size", OPEN, ""),
        ("listed", True, ""),
        ("quiet_periods", "2027-01-01 - 2027-02-01", ""),
    ],
)
def test_an_answer_is_shown_as_it_was_read(key, value, said):
    """A choice by its label; what is not asked any more is not shown."""
    assert shown(STEPS[key], {key: value}) == said
