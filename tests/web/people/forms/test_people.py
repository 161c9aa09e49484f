"""Forms about people."""

import pytest

from vangrail.web.people.forms.people import FilterForm, LeavingForm, PersonForm, PlaceForm, ReturnForm, RoleForm
from vangrail.web.people.models import Role

pytestmark = pytest.mark.django_db
GOOD = {"name": "Ada", "kind": "staff", "language": "nl", "joined": "2026-01-01"}


def test_a_person_needs_little():
    """A name, a kind, a language and a first day; empty is nothing."""
    form = PersonForm(GOOD)
    assert form.is_valid(), form.errors
    said = form.cleaned_data
    assert (said["email"], said["number"], said["manager"], said["left"]) == (None, None, None, None)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"name": "@ada"}, "name"), ({"email": "x"}, "email"), ({"number": "1,23E+05"}, "number"), ({"country": "Atlantis"}, "country"),
        ({"kind": "third_party"}, "last_day"), ({"last_day": "2025-01-01"}, "last_day"), ({"manager_is": "nobody"}, "manager_is"), ({"language": "fr"}, "language"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_said_at_its_field(more, field):
    """A handle is no name; somebody from elsewhere has a last day."""
    form = PersonForm({**GOOD, **more})
    assert not form.is_valid()
    assert field in form.errors


def test_a_manager_is_found_by_number_address_or_name(person):
    """And may not be below who they manage."""
    boss = person("Ines Boss", number="1")
    ada = person("Ada", manager=boss)
    for text in ("1", boss.email.upper(), "ines boss"):
        form = PersonForm({**GOOD, "manager_is": text})
        assert form.is_valid()
        assert form.cleaned_data["manager"] == boss
    circle = PersonForm({**GOOD, "manager_is": ada.email}, instance=boss)
    assert "manager_is" in circle.errors


def test_the_form_of_somebody_known_is_filled(person):
    """With groups, manager and last day."""
    from datetime import date

    ada = person("Ada", manager=person("Boss", number="1"), left=date(2027, 1, 1))
    assert PersonForm(instance=ada).initial["manager_is"] == "1"
    assert PersonForm(instance=ada).initial["last_day"] == date(2026, 12, 31)


def test_a_role_names_its_desk():
    """And only a desk has one, and a deputy."""
    assert "desk" in RoleForm({"role": "desk"}).errors
    other = RoleForm({"role": "auditor", "desk": "hr", "deputy": "on"})
    assert other.is_valid()
    assert (other.cleaned_data["desk"], other.cleaned_data["deputy"]) == ("", False)
    assert RoleForm({"role": "desk", "desk": "hr"}).is_valid()


def test_the_others_ask_for_little():
    """A day, a name, or nothing at all."""
    assert LeavingForm({"last_day": "2026-01-01"}).is_valid()
    assert ReturnForm({"joined": "2026-01-01"}).is_valid()
    assert not PlaceForm({"name": ""}).is_valid()
    assert FilterForm({}).is_valid()
    assert not FilterForm({"state": "x"}).is_valid()
    assert {name for name, _label in Role.NAMES} == {
        name for name, _label in FilterForm().fields["role"].choices if name
    }
