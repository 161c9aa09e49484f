"""Who is in a crisis."""

import pytest

from vangrail.web.crisis.queries import people

pytestmark = pytest.mark.django_db


def test_every_place_says_how_it_stands(published, carla, person):
    """Vacant where nobody sits; a deputy and a number at night are wanted too."""
    found = {place.desk: place for place in people.places()}
    assert (found["legal"].state, found["crisis"].state, found["crisis"].deputy) == ("dont", "ask", None)
    assert (found["legal"].stands_in, found["crisis"].stands_in) == ("Olga Owner", "")
    person("", "desk", desk="crisis")
    place = next(place for place in people.places() if place.desk == "crisis")
    assert (place.person, place.at_night, place.state) == (carla, False, "ask")
    full = people.Place("crisis", carla, carla, "x", "24/7")
    assert (full.state, full.at_night) == ("fine", True)


def test_who_left_sits_nowhere(carla, person):
    """Their deputy is first then."""
    from django.utils import timezone

    deputy = person("", "desk", desk="crisis")
    carla.left = timezone.localdate()
    carla.save()
    assert people.desk_people("crisis") == [deputy]
    assert carla not in people.candidates()


def test_who_is_told(freeze, carla, person):
    """The desk that speaks too, each once; in an exercise who takes part."""
    pr, far = person("", "desk", desk="pr"), person("", "desk", desk="hr")
    assert set(people.team_of(freeze(desk="pr"))) == {carla, pr}
    owner = person("", "policy_owner")
    assert owner in people.team_of(freeze(desk="legal", countries=["BE"]))
    drill = freeze(exercise=True, people=[far])
    assert set(people.team_of(drill)) == {carla, far}
    assert (people.first_of("pr", drill), people.first_of("hr", drill)) == (None, far)
