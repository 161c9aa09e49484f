"""Tags for the pages of the editor."""

import pytest

from vangrail.policy.rule import LEVELS
from vangrail.web.editor.queries.people import Place
from vangrail.web.editor.templatetags import editor

pytestmark = pytest.mark.django_db


def test_a_vacant_place_is_red_and_says_so():
    """As is that of somebody who left; a name alone is fine."""
    for html in (editor.place(Place("", "vacant")), editor.vacant(), editor.place(Place("Ada", "left"))):
        assert 'data-state="dont"' in html
    assert editor.place(Place("Ada", "fine")) == "Ada"
    assert "&lt;b&gt;" in editor.place(Place("<b>", "left"))


def test_states_levels_and_answers_have_words():
    """Each with its shape."""
    for state in ("library", "changed", "own", "off", "away"):
        assert "<svg" in editor.clause_state(state)
    assert all("<svg" in editor.level(level) for level in LEVELS)
    assert "Reaches too far" in editor.answer_tag("flag")
    assert editor.audience_word("candidate")


def test_who_may_is_asked_of_the_person(owner, employee):
    """Not of the page."""
    assert editor.may(owner, "editor.write")
    assert not editor.may(employee, "editor.write")
