"""What the forms ask for."""

import pytest

from tests.web.replies.conftest import FAR
from vangrail.web.replies.forms import CardForm, FillForm, WordingForm, start_from_library, start_of
from vangrail.web.replies.queries import reply

pytestmark = pytest.mark.django_db


def test_a_gap_is_a_field():
    """With its label, its help and how many are still open."""
    found = reply("refund_heard", "en")
    assert [form.label for form in FillForm(reply=found)] == [gap.label for gap in found.gaps]
    assert FillForm(reply=found).open_gaps == 3
    assert FillForm({"first_name": "Sam"}, reply=found).open_gaps == 2


def test_the_form_starts_from_the_words_that_are_there(proposed):
    """Of the company, with nobody having looked at translations again; of the library, in every language."""
    start = start_of(proposed)
    assert start["text_nl"].startswith("Dag")
    assert "same_nl" not in start
    assert start_from_library("refund_heard")["text_es"].startswith("Hola")
    assert start_from_library("nothing") is None


def test_words_come_out_as_they_went_in(proposed):
    """A language that was left empty is not there."""
    form = WordingForm(start_of(proposed) | {"expires": FAR.isoformat(), "accounts": []}, fixed=True)
    assert form.is_valid(), form.errors
    assert set(form.words().texts) == {"en", "nl"}
    assert [code for code, _, _ in form.languages()] == ["en", "nl", "es"]


def test_a_card_needs_a_link_or_a_number():
    """One of them is enough."""
    given = {"title": "Line", "kind": "help", "checked_on": "2026-01-01"}
    assert not CardForm(given).is_valid()
    assert CardForm(given | {"phone": "112"}).is_valid()
