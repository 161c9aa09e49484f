"""Topics and own words."""

import pytest
from django.utils import translation

from vangrail.web.ambassadors.forms.own import NONE, OwnForm, TopicsForm

pytestmark = pytest.mark.django_db


def test_topics_are_offered_in_the_language_of_the_page():
    """None is fine."""
    with translation.override("es"):
        assert "Tu oficio" in dict(TopicsForm().fields["topics"].choices).values()
    assert TopicsForm({}).is_valid()


def test_an_opening_alone_is_no_post():
    """One answer in own words is asked for."""
    form = OwnForm(("One", "Two"), "en", {"opening": "1"})
    assert not form.is_valid()
    form = OwnForm(("One", "Two"), "en", {"opening": "1", "seen": "A heron."})
    assert form.is_valid()
    assert (form.opening, form.said) == ("Two", ["A heron.", "", ""])


def test_who_begins_with_their_own_words_has_no_opening():
    """The last choice."""
    form = OwnForm(("One",), "nl", {"opening": NONE, "friend": "Zo."})
    assert form.is_valid()
    assert form.opening == ""
