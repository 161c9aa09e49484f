"""Filters as directories send them."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(ask, user, person):
    """Bring in two people beside one whom only we know."""
    ask("POST", "Users", user("ada", externalId="a-1", userType="Employee"))
    ask("POST", "Users", user("bo", externalId="b-2", userType="Contractor", active=False))
    known = person("Cleo Celik")
    known.email, known.number = None, "4711"
    known.save()
    return known


@pytest.mark.parametrize(
    ("filter_", "found"),
    [
        ('userName eq "ADA@example.org"', ["ada@example.org"]),
        ('userName eq "4711"', ["4711"]),
        ('userName sw "bo@"', ["bo@example.org"]),
        ('externalId eq "a-1"', ["ada@example.org"]),
        ('externalId eq "A-1"', []),
        ("externalId pr", ["ada@example.org", "bo@example.org"]),
        ('emails.value eq "bo@example.org"', ["bo@example.org"]),
        ('emails[type eq "work" and value co "ada"]', ["ada@example.org"]),
        ('emails[type eq "home"]', []),
        ('displayName co "celik"', ["4711"]),
        ("active eq false", ["bo@example.org"]),
        ('active eq true and userName ne "4711" and userName co "ada"', ["ada@example.org"]),
        ('userName eq "ada@example.org" or userName eq "4711"', ["4711", "ada@example.org"]),
        ('not (displayName co "Arends") and displayName sw "C"', ["4711"]),
        ('id eq "x"', []),
        ('meta.lastModified gt "2100-01-01T00:00:00Z"', []),
        ('urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq "4711"', ["4711"]),
    ],
)
def test_a_filter_finds(ask, three, filter_, found):
    """Those whom it means, without a difference of capitals but where the protocol has one."""
    from urllib.parse import quote

    status, answer = ask("GET", f"Users?filter={quote(filter_)}")
    assert status == 200
    assert sorted(each["userName"] for each in answer.get("Resources", [])) == found
    assert answer["totalResults"] == len(found)


@pytest.mark.parametrize(
    "filter_", ["userName", 'userName eq "a\\u0000b"', 'title eq "Boss"', 'id sw "1"', "userName eq 5"]
)
def test_what_cannot_be_looked_for_is_said(ask, three, filter_):
    """And nothing is answered instead."""
    from urllib.parse import quote

    status, answer = ask("GET", f"Users?filter={quote(filter_)}")
    assert (status, answer["scimType"]) == (400, "invalidFilter")


def test_groups_are_found_by_name_and_member(ask, user):
    """As directories look for them before they make one."""
    _, ada = ask("POST", "Users", user("ada"))
    ask("POST", "Groups", {"displayName": "Workshop", "members": [{"value": ada["id"]}]})
    ask("POST", "Groups", {"displayName": "Shop"})
    for filter_, count in (
        ('displayName eq "workshop"', 1),
        (f'members eq "{ada["id"]}"', 1),
        ('members.value eq "0"', 0),
    ):
        assert (
            ask("GET", f"Groups?filter={filter_.replace(' ', '%20')}&excludedAttributes=members")[1]["totalResults"]
            == count
        )
