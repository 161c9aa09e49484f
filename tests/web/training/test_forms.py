"""What people fill in."""

from datetime import date

import pytest
from django.test import RequestFactory

from vangrail.web.people.models import Group
from vangrail.web.training.forms import AssignmentForm, ChoiceForm, LicenceForm, posted


def test_a_choice_is_one_of_the_answers():
    """Its number, and no other."""
    assert ChoiceForm("Who?", ["Ann", "Bob"], {"choice": "2"}).is_valid()
    assert not ChoiceForm("Who?", ["Ann", "Bob"], {"choice": "3"}).is_valid()


def test_the_answers_show_their_markdown_and_nothing_else():
    """A tag in an answer is no tag on the page."""
    page = str(ChoiceForm("Who?", ["*Ann*", "<script>x</script>"])["choice"])
    assert "<em>Ann</em>" in page
    assert "<script" not in page


@pytest.mark.parametrize("whom", ["all", "role:desk", "group:{}"])
def test_whom_a_course_is_for(db, whom):
    """The form gives what the action takes."""
    group = Group.objects.create(name="Drivers")
    data = {"course": "essentials", "audience": "personal", "whom": whom.format(group.pk), "due": "2099-01-01"}
    form = AssignmentForm(data)
    assert form.is_valid(), form.errors
    values = form.values()
    assert (values["due"], values["scope"]) == (date(2099, 1, 1), "essentials")
    assert values["group"] == (group if "group" in whom else None)
    assert values["role"] == ("desk" if "role" in whom else "")


def test_only_who_works_here_can_be_appointed(person, employee):
    """By their address or number; who left is not found."""
    gone = person("Gone", left=date(2026, 1, 1))
    driver = person("Driver", number="0042")
    data = {"scope": "essentials", "since": "2026-11-21"}
    for given, expected in ((f" {employee.email.upper()} ", employee), ("0042", driver), ("", None)):
        form = LicenceForm(data | {"person": given})
        assert form.is_valid(), form.errors
        assert form.cleaned_data["person"] == expected
    assert not LicenceForm(data | {"person": gone.email}).is_valid()


def test_an_empty_form_that_was_sent_is_a_form_that_was_sent():
    """So that its errors show."""
    assert posted(RequestFactory().get("/")) is None
    assert posted(RequestFactory().post("/")) is not None
