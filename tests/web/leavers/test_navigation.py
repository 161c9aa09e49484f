"""The ways into this app, for who needs them."""

import pytest

pytestmark = pytest.mark.django_db
TASKS, HOME, DRILLS = (f'href="/manage/leavers/{name}"' for name in ("tasks/", "", "drills/"))


def ways(client):
    """Return which ways stand on somebody's page."""
    text = client.get("/account/").content.decode()
    return [way in text for way in (TASKS, HOME, DRILLS)]


def test_everybody_has_the_ways_that_are_theirs(leaving, as_person, keeper, mia, samir, employee, leo, person):
    """Tasks for who has some, the list for people and audit, drills for people and accounts."""
    leaving(4)
    assert ways(as_person(keeper)) == [False, True, True]
    assert ways(as_person(mia)) == [True, False, False]
    assert ways(as_person(samir)) == [True, False, True]
    assert ways(as_person(person("", "auditor"))) == [False, True, False]
    assert ways(as_person(employee)) == ways(as_person(leo)) == [False, False, False]
