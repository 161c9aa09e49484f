"""Groups of the directory are groups here."""

import pytest

from vangrail.web.audit.models import Entry, Payload
from vangrail.web.people.models import Group, Person

pytestmark = pytest.mark.django_db


def patched(*operations):
    """Return a change of the protocol."""
    return {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": list(operations)}


@pytest.fixture
def two(ask, user):
    """Bring in two people; give their ids."""
    return [ask("POST", "Users", user(name))[1]["id"] for name in ("ada", "bo")]


def test_a_group_comes_with_its_members_and_goes_without_them(ask, two):
    """Each member has an entry of their own in the records."""
    body = {"displayName": "Workshop", "externalId": "g-1", "members": [{"value": two[0]}]}
    status, answer = ask("POST", "Groups", body)
    assert (status, answer["externalId"]) == (201, "g-1")
    assert [each.pk for each in Group.objects.get(name="Workshop").people.all()] == [int(two[0])]
    assert Payload.objects.filter(subject=f"people.person:{two[0]}", entry__kind="people.changed").count() == 1
    assert ask("DELETE", f"Groups/{answer['id']}")[0] == 204
    assert not Group.objects.exists()
    assert Person.objects.filter(pk__in=two).count() == 2


def test_a_group_that_is_there_already_is_not_made_twice(ask):
    """409, so that the directory looks for it."""
    ask("POST", "Groups", {"displayName": "Workshop"})
    assert ask("POST", "Groups", {"displayName": "workshop"})[0] == 409


def test_a_group_is_renamed_and_its_members_exchanged(ask, two):
    """By the whole state of it."""
    number = ask("POST", "Groups", {"displayName": "Workshop", "members": [{"value": two[0]}]})[1]["id"]
    ask("PUT", f"Groups/{number}", {"displayName": "Garage", "members": [{"value": two[1]}]})
    group = Group.objects.get(pk=number)
    assert (group.name, [each.pk for each in group.people.all()]) == ("Garage", [int(two[1])])


@pytest.mark.parametrize(
    ("operations", "left"),
    [
        ([{"op": "Add", "path": "members", "value": [{"value": "BO"}]}], ["ADA", "BO"]),
        ([{"op": "add", "path": "members", "value": {"value": "BO"}}], ["ADA", "BO"]),
        ([{"op": "remove", "path": 'members[value eq "ADA"]'}], []),
        ([{"op": "Remove", "path": "members", "value": [{"value": "ADA"}]}], []),
        ([{"op": "add", "path": "members", "value": [{"value": "BO"}]}, {"op": "remove", "path": 'members[value eq "BO"]'}], ["ADA"]),
        ([{"op": "remove", "path": "members"}], []),
        ([{"op": "replace", "path": "members", "value": [{"value": "BO"}]}], ["BO"]),
    ],
)  # fmt: skip
def test_members_join_and_leave_as_directories_say_it(ask, two, operations, left):
    """In each of the ways that are sent."""
    import json

    names = dict(zip(("ADA", "BO"), two, strict=True))
    number = ask("POST", "Groups", {"displayName": "Workshop", "members": [{"value": two[0]}]})[1]["id"]
    said = json.dumps(patched(*operations))
    for name, value in names.items():
        said = said.replace(f'\\"{name}\\"', f'\\"{value}\\"').replace(f'"{name}"', f'"{value}"')
    assert ask("PATCH", f"Groups/{number}", said)[0] == 204
    assert {str(each.pk) for each in Group.objects.get(pk=number).people.all()} == {names[name] for name in left}


def test_joining_twice_writes_nothing_the_second_time(ask, two):
    """A directory repeats itself."""
    number = ask("POST", "Groups", {"displayName": "Workshop"})[1]["id"]
    join = patched({"op": "add", "path": "members", "value": [{"value": two[0]}]})
    ask("PATCH", f"Groups/{number}", join)
    before = Entry.objects.count()
    ask("PATCH", f"Groups/{number}", join)
    assert Entry.objects.count() == before


def test_nobody_joins_who_is_not_known(ask):
    """400, and the group is not changed."""
    number = ask("POST", "Groups", {"displayName": "Workshop"})[1]["id"]
    assert (
        ask("PATCH", f"Groups/{number}", patched({"op": "add", "path": "members", "value": [{"value": "0"}]}))[0] == 400
    )
    assert ask("PUT", f"Groups/{number}", {"displayName": " "})[0] == 400
