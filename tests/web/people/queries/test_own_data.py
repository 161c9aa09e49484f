"""Everything that is known about somebody, for themselves."""

import json

import pytest
from django.apps import apps

from vangrail.web.people.actions.roles import give_role
from vangrail.web.people.actions.visits import begin_visit
from vangrail.web.people.queries.own_data import MORE, own_data

pytestmark = pytest.mark.django_db


def test_everything_is_there_as_plain_values(admin, person):
    """Also what was written down about them, and nothing about anybody else."""
    ada, bo = person("Ada", number="7"), person("Bo", number="8")
    for one in (ada, bo):
        give_role(one, "auditor", by=admin)
    begin_visit(ada, key="the session key", way="link", device="Firefox · Linux")
    said = own_data(ada)
    text = json.dumps(said)
    assert said["person"]["staff_number"] == "7"
    assert [role["role"] for role in said["roles"]] == ["auditor"]
    assert [row["kind"] for row in said["written_down"]] == ["people.role_given", "people.signed_in"]
    assert said["signing_in"]["visits"][0]["device"] == "Firefox · Linux"
    assert bo.email not in text
    assert "the session key" not in text


def test_no_field_of_a_person_is_forgotten(person):
    """A field that is added to the model is added to the file."""
    said = own_data(person())["person"]
    names = {
        "id": "",
        "password": "",
        "last_login": "",
        "email": "work_email",
        "number": "staff_number",
        "joined": "first_day",
        "left": "first_day_away",
    }
    fields = {
        field.name
        for field in apps.get_model("people.Person")._meta.get_fields()
        if not field.auto_created or field.concrete
    }
    assert {names.get(name, name) for name in fields} - {""} == set(said)


def test_other_apps_add_what_they_know(employee, monkeypatch):
    """Under a name of their own."""
    monkeypatch.setitem(MORE, "bicycles", lambda person: [person.name])
    assert own_data(employee)["bicycles"] == [employee.name]
