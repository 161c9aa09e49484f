"""Counting by the database says the same as asking one by one."""

import pytest
from django.utils import timezone

from vangrail.web.people.models import Person
from vangrail.web.signatures.queries.mine import standings
from vangrail.web.signatures.queries.standing import asked_now, late, open_for, open_people, outdated, readers, signed

pytestmark = pytest.mark.django_db


@pytest.fixture
def everybody(person):
    """Make people of every kind."""
    return [
        person("Ada", "approver"),
        person("Bea"),
        person("Cem", kind="third_party"),
        person("Dov", left=timezone.localdate()),
        person("Eva", "auditor"),
    ]


def test_readers_are_who_the_person_says_they_are(everybody):
    """Each audience has the people who say that they belong to it."""
    for audience in ("personal", "corporate", "third_party"):
        expected = {each.pk for each in Person.objects.here() if audience in each.audiences}
        assert set(readers(audience).values_list("pk", flat=True)) == expected


def test_the_conditions_say_what_the_standings_say(everybody, version, sign_some, next_version):
    """For every person and audience, before and after a material version."""
    sign_some(everybody[:3])
    for turn in (1, 2):
        for audience, what in asked_now().items():
            found = readers(audience).annotate(ok=signed(audience, what), old=outdated(audience, what))
            for each in found:
                (state,) = [s.state for s in standings(each) if s.audience == audience]
                assert (each.ok, each.old) == (state == "valid", state == "outdated"), (turn, each, audience)
        if turn == 1:
            next_version()


@pytest.fixture
def sign_some(signed):
    """Give a function that lets people sign."""
    return lambda people: [signed(each) for each in people]


def test_who_has_something_to_sign(everybody, version, signed, next_version):
    """As one of their audiences; nobody who left, and nothing in a version that does not hold."""
    assert {each.name for each in open_people(version)} >= {"Ada", "Bea", "Cem", "Eva"}
    assert "Dov" not in {each.name for each in open_people(version)}
    signed(everybody[1])
    assert everybody[1] not in open_people(version)
    assert everybody[1] not in open_for("personal", asked_now()["personal"])
    next_version()
    assert not open_people(version).exists()


def test_who_is_late(everybody, invited):
    """Only who was asked can be."""
    invited(everybody[0], days=-1)
    invited(everybody[1], days=0)
    what = asked_now()["personal"]
    assert list(readers("personal").filter(late(what, timezone.localdate()))) == [everybody[0]]


def test_who_came_back_has_not_signed(everybody, sign_some):
    """The counts know it too."""
    sign_some(everybody[1:2])
    everybody[1].stays.create(kind="staff", joined=everybody[1].joined, left=timezone.localdate())
    what = asked_now()["personal"]
    assert not readers("personal").filter(signed("personal", what), pk=everybody[1].pk).exists()
