"""Doing what a plan says."""

from datetime import date

import pytest

from vangrail.web.people.actions.applying import apply_plan
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.imports.columns import recognise
from vangrail.web.people.imports.entries import read_entries
from vangrail.web.people.imports.plan import make_plan
from vangrail.web.people.imports.table import read_table
from vangrail.web.people.models import Group, Person, Site
from vangrail.web.people.queries.known import known_people

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 21)


def bring(text, by, *, absent_leave=False):
    """Plan and apply a list; return the plan."""
    table = read_table(text)
    plan = make_plan(
        read_entries(table, recognise(table.headers)), known_people(today=TODAY), today=TODAY, absent_leave=absent_leave
    )
    apply_plan(plan, by=by, today=TODAY)
    return plan


FIRST = """number;name;e-mail;language;country;site;groups;manager;kind;agency;first day;last day
1;Ines;ines@example.org;nl;BE;Gent;Shop;;staff;;1/2/2020;
2;Ada;;en;;gent;Shop, Office;1;;;;
3;Temp;;;;;;Ada;temp;Spaak;1/1/2026;1/12/2026
"""


def test_new_people_have_everything_the_list_says(admin):
    """Sites and groups are made once, however they are written; managers may stand anywhere."""
    bring(FIRST, admin)
    ines, ada, temp = (Person.objects.get(number=number) for number in "123")
    assert (ines.email, ines.language, ines.country, ines.joined) == ("ines@example.org", "nl", "BE", date(2020, 2, 1))
    assert (ada.manager, temp.manager, ada.site, ada.email) == (ines, ada, ines.site, None)
    assert (temp.kind, temp.agency, temp.left) == ("third_party", "Spaak", date(2026, 12, 2))
    assert sorted(group.name for group in ada.groups.all()) == ["Office", "Shop"]
    assert (Site.objects.count(), Group.objects.count()) == (1, 2)
    assert not any(one.has_usable_password() for one in (ines, ada, temp))
    assert bring(FIRST, admin).empty


def test_changes_are_written_field_by_field(admin):
    """Fields that the list does not have stay."""
    bring(FIRST, admin)
    bring("number;name;site;groups;manager;last day\n1;Ines;-;Office;;\n2;Ada Berg;Aalst;-;-;\n3;Temp;;;1;\n", admin)
    ines, ada, temp = (Person.objects.get(number=number) for number in "123")
    assert (ines.site, [group.name for group in ines.groups.all()]) == (None, ["Office"])
    assert (ada.name, ada.site.name, ada.manager, ada.groups.count(), ada.language) == (
        "Ada Berg",
        "Aalst",
        None,
        0,
        "en",
    )
    assert (temp.manager, temp.left) == (ines, date(2026, 12, 2))


def test_people_leave_and_come_back(admin, person):
    """Who is absent leaves at once; who is back has an earlier stay and what the list says now."""
    Person.objects.filter(pk=admin.pk).update(number="0")
    bring(FIRST, admin)
    bring("number;name\n0;Anton\n1;Ines\n3;Temp\n", admin, absent_leave=True)
    ada = Person.objects.get(number="2")
    assert ada.left == TODAY
    bring("number;name;groups;manager;site\n2;Ada;Office;1;Gent\n", admin)
    ada.refresh_from_db()
    assert (ada.left, ada.joined, ada.manager.number, ada.stays.count()) == (None, TODAY, "1", 1)
    assert [group.name for group in ada.groups.all()] == ["Office"]


def test_nobody_running_the_site_undoes_the_list(admin, keeper):
    """All of it or nothing, when it is applied in a transaction."""
    Person.objects.filter(pk=admin.pk).update(number="0")
    with pytest.raises(PeopleError):
        bring("number;name;last day\n0;Anton;1/11/2026\n", keeper)
