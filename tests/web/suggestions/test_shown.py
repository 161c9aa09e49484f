"""Suggestions as rows and words."""

import pytest

from vangrail.web.suggestions import shown
from vangrail.web.suggestions.actions.deciding import decide
from vangrail.web.suggestions.models import Decision

pytestmark = pytest.mark.django_db


def test_states_have_words(put, lena):
    """A decision says which one."""
    one = put()
    assert str(shown.state(one)[0]) == "Waits for a decision"
    decide(one, "taken", "Yes.", by=lena)
    one.refresh_from_db()
    assert shown.state(one) == ("We change it", "fine")
    assert set(shown.OUTCOMES) == {name for name, _ in Decision.OUTCOMES}
    ((text, clause, supporters, _day, state),) = shown.rows([one], "suggestions:suggestion")
    assert (text[1], clause, supporters, state[2]) == (f"/suggestions/{one.key}/", "Title", 0, "fine")


def test_facts_name_who_may_be_named(put, employee):
    """The author only to who decides."""
    one = put()
    assert employee.name not in [each[1] for each in shown.facts(one, decides=False)]
    assert employee.name in [each[1] for each in shown.facts(one, decides=True)]
