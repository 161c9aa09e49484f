"""Pages of people, however many there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vangrail.web.people.models import Group, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def many(db):
    """Make twelve hundred people."""
    Person.objects.bulk_create(
        [Person(name=f"P {n}", email=f"p{n}@example.org", password="!") for n in range(1200)], batch_size=500
    )


def test_a_page_costs_the_same_wherever_it_begins(ask, many):
    """As many queries and rows for the last as for the first, and never more than two hundred people."""
    costs = []
    for start in (1, 1001):
        with CaptureQueriesContext(
            connection,
        ) as seen:
            _, answer = ask("GET", f"Users?startIndex={start}&count=100")
        assert (len(answer["Resources"]), answer["totalResults"], answer["startIndex"]) == (100, 1201, start)
        costs.append(len(seen))
    assert costs[0] >= costs[1]
    assert costs[1] <= 6
    assert len(ask("GET", "Users")[1]["Resources"]) == 200
    assert len(ask("GET", "Users?count=5000")[1]["Resources"]) == 200


def test_every_page_together_is_everybody_once(ask, many):
    """In one order that stays."""
    found = [
        each["id"]
        for start in range(1, 1300, 200)
        for each in ask("GET", f"Users?startIndex={start}")[1].get("Resources", [])
    ]
    assert len(found) == len(set(found)) == 1201


@pytest.mark.parametrize("query", ["startIndex=99999999999999999999", "startIndex=0", "startIndex=-5", "count=0"])
def test_a_page_beside_the_list_is_empty_or_the_first(ask, query):
    """And never a fault."""
    status, answer = ask("GET", f"Users?{query}")
    assert status == 200
    assert answer["totalResults"] == 1


def test_the_members_of_a_group_are_read_only_where_they_are_asked_for(ask, many):
    """A group of everybody without them is one row."""
    group = Group.objects.create(name="Everybody")
    group.people.set(Person.objects.all())
    with CaptureQueriesContext(connection) as seen:
        _, answer = ask("GET", f"Groups/{group.pk}?excludedAttributes=members")
    assert "members" not in answer
    assert not any("people_person_groups" in each["sql"] and "COUNT" not in each["sql"] for each in seen)
    assert len(ask("GET", f"Groups/{group.pk}")[1]["members"]) == 1201


def test_a_search_can_be_sent_as_a_body(ask, many):
    """As some directories do, so that names do not stand in logs."""
    body = {
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],
        "filter": 'userName eq "p7@example.org"',
    }
    assert ask("POST", "Users/.search", body)[1]["totalResults"] == 1
