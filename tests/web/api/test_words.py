"""Words that a program sends."""

import pytest
from django import forms

from vangrail.web.api.site import Told
from vangrail.web.api.words import in_our_languages, known_ones, taken, without_zeros


def test_a_zero_is_refused_and_the_field_is_named():
    """Everything else that people write goes through."""
    without_zeros(what="A door stood open. 🚪", where="")
    with pytest.raises(Told) as refused:
        without_zeros(what="A door", where="at\x00home")
    assert refused.value.said == (422, "field", "where: wanted text without zeros.", "where")


def test_only_languages_that_the_product_is_in_are_taken():
    """The sentence lists them."""
    in_our_languages("nl")
    with pytest.raises(Told) as refused:
        in_our_languages("de")
    assert refused.value.said == (422, "field", "language: wanted one of en, nl, es.", "language")


def test_a_number_that_nobody_listed_is_refused():
    """The others come in the order in which they were asked for."""
    known = {1: "one", 2: "two"}
    assert known_ones(known, [2, 1], "accounts", "what `accounts` lists") == ["two", "one"]
    with pytest.raises(Told) as refused:
        known_ones(known, [1, 7], "accounts", "what `accounts` lists")
    assert refused.value.said == (422, "field", "accounts: wanted what `accounts` lists, found 7.", "accounts")


class Meal(forms.Form):
    """A form of a page."""

    what = forms.CharField(max_length=5)
    many = forms.IntegerField()

    def clean(self):
        """Refuse soup for one."""
        if self.cleaned_data.get("what") == "soup" and self.cleaned_data.get("many") == 1:
            self.add_error(None, "Share it.")
        return self.cleaned_data


def test_what_a_form_takes_is_taken_and_each_refusal_is_told():
    """Behind its field, and what concerns more than one behind none."""
    assert taken(Meal({"what": " stew ", "many": "2"})) == {"what": "stew", "many": 2}
    with pytest.raises(Told) as refused:
        taken(Meal({"what": "potatoes"}))
    _status, _code, sentence, field = refused.value.said
    assert field == "what"
    assert "what: Ensure this value has at most 5" in sentence
    assert "many: This field is required." in sentence
    with pytest.raises(Told) as refused:
        taken(Meal({"what": "soup", "many": 1}))
    assert refused.value.said == (422, "field", "Share it.", "")
