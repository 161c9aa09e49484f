"""Tables of people, roles and changes."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from vangrail.web.people.imports.entries import Entry
from vangrail.web.people.imports.plan import Change, FieldChange, Plan
from vangrail.web.people.models import Role
from vangrail.web.people.tables import of_changes, of_counts, of_new, of_people, of_roles, shown, state

pytestmark = pytest.mark.django_db


def test_a_person_is_a_row_with_their_state(person):
    """Here, coming, until a day, left."""
    today = timezone.localdate()
    table = of_people([person("Ada")])
    assert len(table["headers"]) == len(table["rows"][0])
    people = [
        person(),
        person(joined=today + timedelta(days=3)),
        person(left=today + timedelta(days=3)),
        person(left=today),
    ]
    assert [state(one).state for one in people] == ["done", "draft", "due", "draft"]


def test_roles_say_who_gave_and_took_them(person):
    """With a way to take them back for who may."""
    boss = person("Boss", "admin")
    role = Role.objects.create(person=person("Ada"), name="auditor", given_by=boss)
    assert of_roles([role], may_take=True)["rows"][0][3] == ("Take back", f"/manage/people/roles/{role.pk}/end/")
    assert of_roles([role], may_take=False, named=True)["rows"][0][0][0] == "Ada"
    role.taken_at, role.taken_by = timezone.now(), boss
    assert "by Boss" in of_roles([role], may_take=True)["rows"][0][3]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [("site", None, "nothing"), ("groups", ("A", "B"), "A, B"), ("kind", "staff", "works here"), ("manager", "7", "Ada"), ("language", "nl", "Nederlands"), ("name", "Bo", "Bo"), ("joined", date(2026, 3, 1), "1 Mar 2026")],
)  # fmt: skip
def test_values_are_said_in_words(field, value, words):
    """As people know them."""
    assert shown(field, value, {"7": "Ada"}) == words


def test_changes_stand_old_beside_new():
    """A row a field."""
    plan = Plan(new=(Entry(2, {"name": "Dee", "number": "4"}),), names={})
    change = Change(1, "Ada", 2, (FieldChange("language", "en", "nl"),))
    assert of_changes([change], plan)["rows"] == [["Ada", "Language", "English", "Nederlands"]]
    assert of_new(plan, 10)["rows"] == [["Dee", "4", "", "", "", "", "", "", ""]]
    assert of_counts({"new": 1, "problems": 0}) == [("New", 1), ("Rows with a problem", 0)]
