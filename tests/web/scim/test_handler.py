"""Letting one person into a large group does not read everybody else."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from scim2_models import PatchOp

from vangrail.web.people.models import Group, Person
from vangrail.web.scim import resources
from vangrail.web.scim.handler import moves
from vangrail.web.scim.resources import provider


def change(*operations):
    """Return a change as it was sent."""
    with provider():
        return PatchOp[resources.Group].model_validate({"Operations": list(operations)})


@pytest.mark.parametrize(
    ("operation", "found"),
    [
        ({"op": "add", "path": "members", "value": [{"value": "5"}, {"value": "6"}]}, [("add", {5, 6})]),
        ({"op": "remove", "path": 'members[value eq "5"]'}, [("remove", {5})]),
        ({"op": "remove", "path": "members"}, []),
        ({"op": "remove", "path": 'members[value sw "5"]'}, []),
        ({"op": "replace", "path": "members", "value": [{"value": "5"}]}, []),
        ({"op": "replace", "path": "displayName", "value": "Garage"}, []),
        ({"op": "add", "value": {"members": [{"value": "5"}]}}, []),
    ],
)
def test_only_plain_comings_and_goings_take_the_short_way(operation, found):
    """Everything else goes through the library."""
    assert moves(change(operation)) == found


def test_one_other_operation_takes_the_long_way_for_all():
    """So that their order counts."""
    add = {"op": "add", "path": "members", "value": [{"value": "5"}]}
    assert moves(change(add, {"op": "replace", "path": "displayName", "value": "Garage"})) == []


@pytest.mark.django_db
def test_joining_a_large_group_reads_few_rows(ask):
    """The members who are there already are counted, not read."""
    Person.objects.bulk_create([Person(name=f"P {n}", email=f"p{n}@example.org", password="!") for n in range(300)])
    group, last = Group.objects.create(name="Everybody"), Person.objects.latest("pk")
    group.people.set(Person.objects.exclude(pk=last.pk))
    body = {"Operations": [{"op": "add", "path": "members", "value": [{"value": str(last.pk)}]}]}
    with CaptureQueriesContext(connection) as seen:
        status, _ = ask(
            "PATCH", f"Groups/{group.pk}", {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], **body}
        )
    assert status == 204
    assert group.people.filter(pk=last.pk).exists()
    assert max(len(each["sql"]) for each in seen) < 2000
