"""What is asked, and how it is read."""

import pytest

from vangrail.web.entrances.forms import AttestForm, CheckForm, EntranceForm, VouchForm
from vangrail.web.people.models import Site

pytestmark = pytest.mark.django_db


def test_an_agency_s_entrance_does_not_ask_for_the_agency(of_agency, at_site):
    """Its people only give their name."""
    data = {"name": " Ana Alves ", "number": "10-42", "seed": "x", "agency": "Clean BV"}
    own, other = AttestForm((), of_agency, data=data), AttestForm((), at_site, data=data)
    assert own.is_valid(), own.errors
    assert other.is_valid(), other.errors
    assert (own.named().agency, own.named().name, own.named().number) == ("Temps & Co", "Ana Alves", "10-42")
    assert other.named().agency == "Clean BV"


@pytest.mark.parametrize("name", ["", "<script>", "www.example.org", "12345"])
def test_a_name_is_a_name(of_agency, name):
    """As on a list of people."""
    assert "name" in AttestForm((), of_agency, data={"name": name, "seed": "x"}).errors


def test_lines_of_people_are_read_once_each(of_agency):
    """With their number behind a semicolon."""
    form = VouchForm({"people": "Bo\n\n bo \nCleo; 7", "name": "Greta", "sure": "on"}, entrance=of_agency)
    assert form.is_valid(), form.errors
    assert [(each.name, each.number) for each in form.cleaned_data["people"]] == [("Bo", ""), ("Cleo", "7")]


def test_a_line_that_is_no_name_is_named(of_agency):
    """So that it can be mended."""
    form = VouchForm({"people": "Bo\n<b>", "name": "Greta", "sure": "on"}, entrance=of_agency)
    assert "Line 2" in form.errors["people"][0]


def test_a_day_within_a_year_and_a_place_are_needed(site, until):
    """Everything is ticked to begin with."""
    form = EntranceForm({"opens": ["read"], "expires": until}, sites=Site.objects.all(), only=False)
    assert form.errors["__all__"] == ["Choose a site, or name an agency."]
    assert len(EntranceForm(sites=Site.objects.all(), only=False).initial["opens"]) == 4


def test_a_draft_has_an_end():
    """As everywhere."""
    assert CheckForm({"text": "x" * 100_001}).errors
    assert CheckForm({"text": " Hello "}).is_valid()
