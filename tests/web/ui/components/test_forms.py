"""Fields with all that belongs to them."""

from datetime import date

from django import forms
from django.utils import translation

from vangrail.web.ui.components.forms import error_summary, field, form_fields, messages
from vangrail.web.ui.samples import SampleForm


def wrong() -> SampleForm:
    """Return a form with something to mend in every field that must be filled in."""
    return SampleForm({"email": "me"})


def test_a_field_is_described_by_its_hint_error_and_count():
    """In the order in which they are read out, by ids that are on the page."""
    form = SampleForm({"text": ""})
    shown = field(form["text"], count=80)
    assert 'aria-describedby="id_text_helptext id_text_error id_text_count"' in shown
    assert all(f'id="{name}"' in shown for name in ("id_text_helptext", "id_text_error", "id_text_count"))
    assert 'aria-invalid="true"' in shown


def test_a_field_that_may_stay_empty_says_so():
    """And one that may not says nothing."""
    form = SampleForm()
    assert "(optional)" in field(form["about"])
    assert "(optional)" not in field(form["text"])


def test_choices_are_a_group_with_a_name():
    """The question is the legend, and what describes it belongs to the group."""
    shown = field(wrong()["account"])
    assert "<legend>Whose account is it?" in shown
    assert '<fieldset class="field" aria-describedby="id_account_error"' in shown


def test_a_date_is_given_to_the_browser_in_its_own_form():
    """Whatever the language of the page is."""
    form = SampleForm(initial={"day": date(2026, 12, 1)})
    with translation.override("nl"):
        shown = field(form["day"])
    assert 'type="date"' in shown
    assert 'value="2026-12-01"' in shown
    assert forms.DateInput().input_type == "text"


def test_attributes_are_handed_to_the_input():
    """With a dash where Python has none."""
    assert 'autocomplete="email"' in field(SampleForm()["email"], autocomplete="email")
    assert 'hx-post="/check/"' in field(SampleForm()["text"], hx_post="/check/")


def test_the_summary_leads_to_each_field():
    """In the order of the fields; of a group to its first choice."""
    shown = error_summary(wrong())
    assert [name in shown for name in ('href="#id_text"', 'href="#id_email"', 'href="#id_account_0"')] == [True] * 3
    assert "There are 5 things to mend" in shown


def test_an_empty_field_says_what_to_do():
    """Instead of Django's word "required"; a form's own words stay, and the summary names the field."""
    form = wrong()
    assert [messages(form[name]) for name in ("text", "account", "agreed")] == [
        ["fill this in."],
        ["choose one."],
        ["tick this box."],
    ]
    assert "Name of the shop: fill this in." in error_summary(form)
    assert "Whose account is it? Choose one." in error_summary(form)
    assert "Fill this in." in field(form["text"])

    class Own(forms.Form):
        """Words of its own."""

        name = forms.CharField(error_messages={"required": "Say who you are."})

    assert messages(Own({})["name"]) == ["Say who you are."]


def test_a_text_area_counts_by_its_own_limit():
    """Without anybody saying it twice."""
    assert 'data-count="500"' in field(SampleForm()["about"])


def test_the_summary_is_silent_when_all_is_well():
    """Also for a form that nobody sent yet."""
    assert error_summary(SampleForm(), None) == ""


def test_what_is_about_no_single_field_has_no_link():
    """And forms of a set are all looked at."""

    class Pair(forms.Form):
        """Two fields that belong together."""

        one = forms.CharField()

        def clean(self):
            self.add_error(None, "These two do not fit.")

    two = forms.formset_factory(Pair, max_num=0, validate_max=True)
    data = {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0", "form-0-one": "x"}
    shown = error_summary(two(data))
    assert "<li>These two do not fit.</li>" in shown
    assert shown.count("<li>") == 2


def test_all_fields_come_in_their_order():
    """Hidden ones too, without a label."""

    class Small(forms.Form):
        """A field to see and one to hide."""

        seen = forms.CharField()
        secret = forms.CharField(widget=forms.HiddenInput, initial="x")

    shown = form_fields(Small())
    assert shown.count("<label") == 1
    assert 'type="hidden"' in shown
