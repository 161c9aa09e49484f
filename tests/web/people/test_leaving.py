"""Others hear of every last day, whichever way it was said, inside the transaction in which it was."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.web.people.actions.test_applying import bring
from vangrail.web.people import leaving
from vangrail.web.people.actions.people import add_person, change_person, come_back, leave
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.models import Person

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 21)
LIST = "number;name;first day;last day\n"


@pytest.fixture
def heard(monkeypatch):
    """Give the list of what was told: the moment, the names, and their first day away."""
    found = []

    def hook(moment):
        return lambda people, _at, by: found.append((moment, [(one.name, one.left) for one in people], by))

    monkeypatch.setattr(leaving, "_HOOKS", {moment: [hook(moment)] for moment in ("said", "back")})
    return found


def test_the_button_and_a_field_say_it(keeper, person, heard):
    """A day that is said, one that is moved, and one that is taken back; another field says nothing."""
    ada = person("Ada", joined=TODAY)
    leave(ada, TODAY, by=keeper, today=TODAY)
    change_person(ada, {"left": date(2026, 12, 1)}, by=keeper)
    change_person(ada, {"left": None}, by=keeper)
    change_person(ada, {"name": "Ada Berg"}, by=keeper)
    days = [date(2026, 11, 22), date(2026, 12, 1), None]
    assert heard == [("said", [("Ada", day)], keeper) for day in days]


def test_who_comes_with_a_last_day_is_told_of(keeper, heard):
    """A third party's end date is known from the first day on; whoever has none is not told of."""
    add_person({"name": "Temp", "left": date(2026, 12, 1)}, by=keeper)
    add_person({"name": "Ines"}, by=keeper)
    assert heard == [("said", [("Temp", date(2026, 12, 1))], keeper)]


def test_a_list_says_it_once_for_all(admin, heard):
    """New with a last day, a day that moved, one that is over, and who is not in the list any more; nobody else."""
    Person.objects.filter(pk=admin.pk).update(number="9", joined=date(2020, 1, 1))
    start = f"{LIST}1;Ines;1/1/2020;\n2;Ada;1/1/2020;\n3;Bo;1/1/2020;\n4;Cem;1/1/2020;\n"
    bring(start, admin)
    assert heard == []
    bring(
        f"{LIST}1;Ines;1/1/2020;31/12/2026\n2;Ada B;1/1/2020;\n3;Bo;1/1/2020;1/11/2026\n5;Temp;1/1/2026;5/12/2026\n"
        "9;Anton Admin;1/1/2020;\n",
        admin,
        absent_leave=True,
    )
    assert len(heard) == 1
    moment, people, by = heard[0]
    assert (moment, by) == ("said", admin)
    assert dict(people) == {
        "Ines": date(2027, 1, 1),
        "Bo": date(2026, 11, 2),
        "Cem": TODAY,
        "Temp": date(2026, 12, 6),
    }


def test_who_comes_back_is_told_of(keeper, person, heard):
    """With a new last day both are said."""
    ada = person("Ada", joined=date(2020, 1, 1), left=date(2026, 11, 1))
    come_back(ada, TODAY, by=keeper, last_day=date(2026, 12, 1))
    assert [moment for moment, _people, _by in heard] == ["back", "said"]


def test_an_error_undoes_everything(keeper, person, monkeypatch):
    """Nobody leaves without what has to follow."""

    def fails(people, at, by):
        message = "no room"
        raise PeopleError(message)

    monkeypatch.setattr(leaving, "_HOOKS", {"said": [fails], "back": []})
    ada = person("Ada", joined=TODAY)
    with pytest.raises(PeopleError):
        leave(ada, timezone.localdate() + timedelta(days=3), by=keeper, today=TODAY)
    assert Person.objects.get(pk=ada.pk).left is None


def test_what_is_brought_twice_is_called_once(monkeypatch):
    """An app may be read again."""
    monkeypatch.setattr(leaving, "_HOOKS", {"said": [], "back": []})
    calls = []

    def hook(people, _at, _by):
        calls.append(people)

    leaving.provide("said")(leaving.provide("said")(hook))
    leaving.tell("said", ["Ada"], by=None, at=timezone.now())
    leaving.tell("said", [], by=None, at=timezone.now())
    assert calls == [["Ada"]]
