"""What is asked."""

import pytest
from django.utils import translation

from vangrail.web.breaches.forms import StopForm, WordsForm
from vangrail.web.replies.queries.ready import gaps_of

pytestmark = pytest.mark.django_db


def test_what_can_be_missing_is_offered_in_the_language_of_the_page():
    """And may stay empty."""
    with translation.override("nl"):
        assert "Er kon maar één iemand binnen" in dict(StopForm().fields["missing"].choices).values()
    assert StopForm({}).is_valid()


def test_a_value_that_the_reply_would_not_take_is_refused():
    """With the reason and an example."""
    gaps = gaps_of("{moment} {page}", "en")
    assert WordsForm(gaps, {"moment": "16:00", "page": "https://a.example"}).is_valid()
    form = WordsForm(gaps, {"moment": "16:00", "page": "tomorrow"})
    assert "page" in form.errors
