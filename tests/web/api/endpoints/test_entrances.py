"""Entrances by program."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.audit.models import Entry, Payload
from vangrail.web.entrances.models import Entrance
from vangrail.web.people.models import Site

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(person):
    """Give who looks after people."""
    return person("Kim Keeper", "people_admin")


@pytest.fixture
def site(db):
    """Give a site."""
    return Site.objects.create(name="Warehouse Ghent")


@pytest.fixture
def leader(person, site):
    """Give somebody who leads a team at the site."""
    found = person("Lea Leader", site=site)
    person("Tom Team", manager=found, site=site)
    return found


@pytest.fixture
def wanted(site):
    """Give what makes an entrance at the site."""
    return {"site": site.name, "expires": (timezone.localdate() + timedelta(days=30)).isoformat()}


@pytest.fixture
def work(own_token, keeper):
    """Give the token of who looks after people."""
    return own_token(keeper, "entrances")


def test_who_may_make_one(ask, own_token, site_token, wanted, work, leader, person):
    """For every site and agency; a team leader for their own site alone; who leads nobody gets no token."""
    away = Site.objects.create(name="Shop Lille")
    own = own_token(leader, "entrances")
    agency = {"agency": "Temps & Co", "expires": wanted["expires"]}
    for given, everywhere, there in ((wanted, 201, 201), (wanted | {"site": away.name}, 201, 422), (agency, 201, 422)):
        assert ask("entrances", given, token=work).status_code == everywhere
        assert ask("entrances", given, token=own).status_code == there
    assert len(ask("entrances", token=work).json()["items"]) == 4
    assert {each["site"] for each in ask("entrances", token=own).json()["items"]} == {wanted["site"]}
    other = Entrance.objects.get(site=away).pk
    assert ask(f"entrances/{other}/ending", {}, token=own).status_code == 404
    for who in (person("", "auditor"), person("", "policy_owner"), person()):
        with pytest.raises(PermissionDenied):
            own_token(who, "entrances")
    with pytest.raises(PermissionDenied):
        site_token("entrances")
    assert ask("entrances", wanted, token=own_token(leader, "shelf:read", "suggestions")).status_code == 403
    assert ask("entrances", wanted).status_code == 401


def test_its_links_stand_in_one_answer_alone(ask, client, work, wanted):
    """And lead there; no list and no record gives them."""
    given = wanted | {"agency": "Temps & Co", "opens": ["read", "sign"]}
    one, same = (ask("entrances", given, token=work, idempotency_key="7").json() for _ in range(2))
    assert one == same
    assert (one["opens"], one["open"], one["came"], Entrance.objects.count()) == (["read", "sign"], True, 0, 1)
    for link in (one["link"], one["agency_link"]):
        assert client.get("/" + link.split("/", 3)[3]).status_code == 200
    (listed,) = ask("entrances", token=work).json()["items"]
    assert listed == {name: each for name, each in one.items() if not name.endswith("link")}
    code = one["link"].rstrip("/").rpartition("/")[2]
    assert code not in str(list(Payload.objects.values_list("said", flat=True)))
    assert ask("entrances", wanted, token=work).json()["agency_link"] == ""


def test_it_is_closed_and_stays_closed(ask, work, wanted):
    """Written down once."""
    number = ask("entrances", wanted, token=work).json()["number"]
    closed = [ask(f"entrances/{number}/ending", {}, token=work).json() for _ in range(2)]
    assert [each["open"] for each in closed] == [False, False]
    assert Entry.objects.filter(kind="entrances.ended").count() == 1
    assert ask("entrances/999/ending", {}, token=work).status_code == 404


def test_a_list_is_walked_to_its_end(ask, work, wanted):
    """Each once, the newest first."""
    made = [ask("entrances", wanted, token=work).json()["number"] for _ in range(3)]
    first = ask("entrances?limit=2", token=work).json()
    rest = ask(f"entrances?after={first['next']}", token=work).json()
    assert ([each["number"] for each in first["items"] + rest["items"]], rest["next"]) == (made[::-1], None)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"site": "Nowhere"}, "site"),
        ({"site": "a\x00b"}, "site"),
        ({"site": ""}, ""),
        ({"agency": "a\x00b"}, "agency"),
        ({"agency": "<b>"}, "agency"),
        ({"opens": []}, "opens"),
        ({"opens": ["rob"]}, "opens.0"),
        ({"expires": "2001-01-01"}, "expires"),
        ({"expires": "9999-12-31"}, "expires"),
        ({"nonce": "1"}, "nonce"),
    ],
)
def test_what_the_page_refuses_is_refused(ask, work, wanted, given, field):
    """At its field."""
    answer = ask("entrances", wanted | given, token=work)
    assert (answer.status_code, answer.json()["field"]) == (422, field)
    assert not Entrance.objects.exists()
