"""What goes on the shelf."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.ambassadors.forms.shelf import FORMS, ItemForm, LinkForm, RightsForm, begun

pytestmark = pytest.mark.django_db
UNTIL = timezone.localdate() + timedelta(days=10)
SAID = {"topic": "craft", "until": UNTIL, "title_en": "A bench", "text_en": "At eight."}


def test_one_language_is_enough_and_half_of_one_is_not():
    """Title and words belong together."""
    form = ItemForm(SAID)
    assert form.is_valid()
    assert (form.values()["title"], form.values()["text"]) == ({"en": "A bench"}, {"en": "At eight."})
    assert "text_nl" in ItemForm(SAID | {"title_nl": "Een bank"}).errors
    assert not ItemForm({"topic": "craft", "until": UNTIL}).is_valid()


@pytest.mark.parametrize("days", [-1, 367])
def test_a_day_that_passed_or_is_years_away_is_refused(days):
    """So that somebody looks at it again."""
    assert "until" in ItemForm(SAID | {"until": timezone.localdate() + timedelta(days=days)}).errors


def test_news_is_out_or_it_is_none():
    """Somebody says so, and gives where."""
    assert LinkForm(SAID | {"url": "https://a.example", "is_out": "on"}).is_valid()
    assert "is_out" in LinkForm(SAID | {"url": "https://a.example"}).errors
    assert "url" in LinkForm(SAID | {"is_out": "on"}).errors


def test_a_picture_has_rights_people_who_agreed_and_words():
    """In each language in which it has a title."""
    rights = {"licence": "own", "source": "ours", "people_agreed": "on", "alt_en": "A bench"}
    form = RightsForm(SAID | rights)
    assert form.is_valid(), form.errors
    assert form.values()["alt"] == {"en": "A bench"}
    assert "people_agreed" in RightsForm(SAID | rights | {"people_agreed": ""}).errors
    assert "alt_en" in RightsForm(SAID | rights | {"alt_en": ""}).errors


def test_a_form_begins_with_what_is_there(pictured):
    """Also with what stands beside a picture."""
    found = begun(pictured)
    assert (found["title_nl"], found["alt_en"], found["licence"]) == ("De bank", "A bench", "own")
    assert set(FORMS) == {"picture", "prompt", "link", "news"}
