"""A list arrives, is looked at, and is applied or dropped."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.audit.models import Entry
from vangrail.web.people.actions import intake as actions
from vangrail.web.people.actions.people import change_person
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.imports.entries import Entry as Line
from vangrail.web.people.imports.plan import Plan
from vangrail.web.people.imports.problems import UnreadableError
from vangrail.web.people.models import Intake, Person
from vangrail.web.people.queries.intake import plan_of

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 21)


def sent(text, by):
    """Send a list in."""
    return actions.receive("people.csv", text.encode(), by=by)


def applied(intake, by, **more):
    """Apply a list as it was looked at."""
    seen = actions.fingerprint(plan_of(intake, today=TODAY))
    return actions.apply(intake, seen, by=by, today=TODAY, **more)


def test_nothing_is_written_before_it_is_applied(keeper):
    """Then all of it, once, with one row of counts in the audit."""
    intake = sent("number;name\n7;Ada\n8;Bo\n;Cas\n", keeper)
    plan_of(intake, today=TODAY)
    assert Person.objects.count() == 1
    applied(intake, keeper)
    assert Person.objects.count() == 3
    with pytest.raises(PeopleError):
        actions.apply(intake, "", by=keeper, today=TODAY)
    entry = Entry.objects.get(kind="people.list_applied")
    assert entry.payload.said == {"new": 2, "changed": 0, "returning": 0, "leaving": 0, "unchanged": 0, "problems": 1}
    assert Entry.objects.count() == 1
    again = sent("number;name\n7;Ada\n8;Bo\n", keeper)
    assert plan_of(again, today=TODAY).empty


def test_what_must_not_be_known_is_never_kept(keeper):
    """Such columns are gone before the list is in the database, and the list is gone when it is applied."""
    intake = sent("number;name;Instagram;Privé e-mail\n7;Ada;@ada.rides;ada@home.example\n", keeper)
    assert intake.table["headers"] == ["number", "name"]
    assert "ada.rides" not in repr(intake.table)
    assert "home.example" not in repr(intake.table)
    applied(intake, keeper)
    assert Intake.objects.get().table == {}


def test_a_list_that_was_overtaken_is_looked_at_again(keeper, person):
    """What is applied is what was seen."""
    ada = person("Ada", number="7")
    intake = sent("number;name\n7;Ada Berg\n", keeper)
    seen = actions.fingerprint(plan_of(intake, today=TODAY))
    Person.objects.filter(pk=ada.pk).update(name="Ada Claes")
    with pytest.raises(PeopleError):
        actions.apply(intake, seen, by=keeper, today=TODAY)
    assert Person.objects.get(pk=ada.pk).name == "Ada Claes"


def test_a_change_while_the_plan_is_worked_out_is_noticed(keeper, person, monkeypatch):
    """Nothing of the list is done then."""
    ada = person("Ada", number="7")
    intake = sent("number;name\n8;Bo\n", keeper)
    seen = actions.fingerprint(plan_of(intake, today=TODAY))

    def plan_while_somebody_changes(*given, **more):
        plan = plan_of(*given, **more)
        change_person(ada, {"name": "Ada Berg"}, by=keeper)
        return plan

    monkeypatch.setattr(actions, "plan_of", plan_while_somebody_changes)
    with pytest.raises(PeopleError):
        actions.apply(intake, seen, by=keeper, today=TODAY)
    assert not Person.objects.filter(number="8").exists()


def test_a_company_is_not_emptied_by_accident(keeper, person):
    """More than a tenth has to be confirmed."""
    for number in range(8):
        person(number=str(number))
    keeper.number = "k"
    keeper.save()
    intake = sent("number;name\nk;Petra People\n1;Person\n", keeper)
    actions.arrange(intake, intake.columns, absent_leave=True, by=keeper)
    with pytest.raises(PeopleError):
        applied(intake, keeper)
    assert Person.objects.here().count() == 9
    applied(intake, keeper, sure=True)
    assert sorted(Person.objects.here().values_list("number", flat=True)) == ["1", "k"]


def test_nobody_else_may(auditor, keeper):
    """Neither send, arrange, apply nor drop."""
    intake = sent("number;name\n7;Ada\n", keeper)
    for act in (
        lambda: sent("number;name\n7;Ada\n", auditor),
        lambda: actions.arrange(intake, {}, absent_leave=False, by=auditor),
        lambda: applied(intake, auditor),
        lambda: actions.drop(intake, by=auditor),
    ):
        with pytest.raises(PermissionDenied):
            act()


def test_two_plans_that_do_the_same_have_one_fingerprint():
    """In whatever order a database gives the columns back; another value is another plan."""
    entries = [
        Line(2, {"number": "7", "name": "Ada"}),
        Line(2, {"name": "Ada", "number": "7"}),
        Line(2, {"name": "Bo", "number": "7"}),
    ]
    first, same, other = (actions.fingerprint(Plan(new=(entry,))) for entry in entries)
    assert first == same != other


def test_a_dropped_list_is_gone(keeper):
    """And cannot be applied."""
    intake = sent("number;name\n7;Ada\n", keeper)
    actions.drop(intake, by=keeper)
    assert Intake.objects.get().table == {}
    with pytest.raises(PeopleError):
        actions.apply(intake, "", by=keeper, today=TODAY)
    with pytest.raises(UnreadableError):
        sent("", keeper)
