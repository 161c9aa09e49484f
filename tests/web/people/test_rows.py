"""What is said of people."""

from datetime import date

import pytest

from vangrail.web.people.models import Role
from vangrail.web.people.rows import DESKS, about, about_me, desk_name, role_name

pytestmark = pytest.mark.django_db


def test_everything_about_somebody_is_a_row(person):
    """A last day only where there is one."""
    ada = person("Ada", kind="third_party", agency="Spaak", left=date(2030, 1, 2))
    rows = dict(row[:2] for row in about(ada))
    assert (rows["Name"], rows["Works"]) == ("Ada", "works for us through another company (Spaak)")
    assert "Last day" in rows
    assert "Last day" not in dict(row[:2] for row in about(person()))


def test_somebody_sees_their_roles_and_can_change_their_language(person):
    """Roles that were taken back are not shown."""
    ada = person("Ada", "desk", desk="hr")
    rows = {row[0]: row[1:] for row in about_me(ada)}
    assert rows["Roles"] == ("answers for a desk: people and pay",)
    assert rows["Language"][1] == "/account/language/"
    assert dict(row[:2] for row in about_me(person()))["Roles"] == "none beyond everybody’s"


def test_a_role_is_said_in_words():
    """With its desk, and whether as deputy; every desk has a name."""
    assert role_name(Role(name="desk", desk="pr", deputy=True)) == "answers for a desk: press (deputy)"
    assert all(desk_name(desk) for desk in DESKS)
    assert desk_name("own") == "own"
