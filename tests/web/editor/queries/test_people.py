"""Who answers where."""

from datetime import date

import pytest

from vangrail.policy.company import Desk, Person
from vangrail.source.reader import read_files
from vangrail.web.editor.parts import put
from vangrail.web.editor.queries.people import choices, desk_rows, owner_place, spokespersons

pytestmark = pytest.mark.django_db
SOURCE = read_files({"policy.toml": 'company = "Acme"\ncountry = "BE"\nlanguages = ["en"]\n'})


def test_a_desk_without_anybody_is_vacant(person):
    """So is one whose people have left; a deputy keeps it open."""
    gone, here = person("Gone", left=date(2026, 1, 1)), person("Here")
    left = Person(name="Gone", contact=gone.email.upper())
    source = put(SOURCE, "desks.legal", Desk(person=left))
    source = put(source, "desks.hr", Desk(person=left, deputy=Person(name="Here", contact=here.email)))
    rows = {row.name: row for row in desk_rows(source)}
    assert len(rows) == 8
    assert (rows["legal"].person.state, rows["legal"].vacant) == ("left", True)
    assert (rows["hr"].deputy.state, rows["hr"].vacant) == ("fine", False)
    assert (rows["pr"].person.state, rows["pr"].vacant) == ("vacant", True)


def test_owner_and_spokespersons_have_places_too():
    """A name that nobody here has is fine: somebody outside may speak."""
    source = put(put(SOURCE, "owner", Person(name="Ada")), "spokespersons", (Person(name="Bo"),))
    assert owner_place(SOURCE).state == "vacant"
    assert owner_place(source).name == "Ada"
    assert [place.state for place in spokespersons(source)] == ["fine"]


def test_people_who_work_here_can_be_chosen(person):
    """By their address at work; nobody who left."""
    person("Gone", left=date(2026, 1, 1))
    here = person("Here")
    assert choices() == [(here.email, "Here")]
