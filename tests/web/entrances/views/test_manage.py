"""Who makes entrances: who looks after people everywhere, who leads a team at their own site, nobody else."""

import pytest
from django.utils import timezone

from vangrail.web.entrances.models import Entrance
from vangrail.web.people.models import Site

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(keeper, leader, employee, as_person):
    """Sign three people in: who may, who may at their site, who may not."""
    return {"may": as_person(keeper), "partly": as_person(leader), "not": as_person(employee)}


@pytest.mark.parametrize("page", ["", "new/", "candidates/"])
def test_the_pages_open_for_who_makes_entrances(three, client, page):
    """Others are told so, or asked to sign in."""
    address = f"/manage/entrances/{page}"
    assert three["may"].get(address).status_code == three["partly"].get(address).status_code == 200
    assert three["not"].get(address).status_code == 403
    assert client.get(address).status_code == 302


@pytest.mark.parametrize("page", ["", "sheet/"])
def test_who_leads_a_team_sees_those_of_their_site(three, at_site, keeper, until, page):
    """One elsewhere is not there for them."""
    other = Entrance.objects.create(
        site=Site.objects.create(name="Elsewhere"), nonce="x", opens=["read"], expires=until
    )
    assert three["partly"].get(f"/manage/entrances/{at_site.pk}/{page}").status_code == 200
    assert three["partly"].get(f"/manage/entrances/{other.pk}/{page}").status_code == 404
    assert three["may"].get(f"/manage/entrances/{other.pk}/{page}").status_code == 200
    assert three["not"].get(f"/manage/entrances/{at_site.pk}/{page}").status_code == 403


def test_an_entrance_is_made_shown_printed_and_closed(three, site, until, client):
    """Its link works until it is closed."""
    data = {"site": site.pk, "agency": "Temps & Co", "opens": ["read", "sign"], "expires": until.isoformat()}
    made = three["may"].post("/manage/entrances/new/", data)
    page = three["may"].get(made["Location"])
    link = page.context["link"].partition("localhost:8000")[2]
    assert client.get(link).status_code == 200
    assert client.get(page.context["list"].partition("localhost:8000")[2]).status_code == 200
    sheet = three["may"].get(f"{made['Location']}sheet/").content.decode()
    assert sheet.count(link) == 3
    assert sheet.count("data:image/svg+xml") == 3
    assert three["not"].post(f"{made['Location']}ending/").status_code == 403
    assert three["may"].get(f"{made['Location']}ending/").status_code == 405
    three["may"].post(f"{made['Location']}ending/")
    assert client.get(link).status_code == 404
    assert "closed" in three["may"].get("/manage/entrances/").content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"site": "", "agency": ""},
        {"expires": "2020-01-01"},
        {"expires": "2099-01-01"},
        {"opens": []},
        {"agency": "<b>"},
    ],
)
def test_what_is_missing_or_wrong_is_said(three, site, until, wrong):
    """And nothing is made."""
    data = {"site": site.pk, "agency": "", "opens": ["read"], "expires": until.isoformat(), **wrong}
    answer = three["may"].post("/manage/entrances/new/", data)
    assert answer.status_code == 422
    assert answer.context["form"].errors
    assert not Entrance.objects.exists()


def test_who_leads_a_team_cannot_make_one_elsewhere(three, until):
    """Neither for another site nor for an agency alone."""
    other = Site.objects.create(name="Elsewhere")
    for site in (other.pk, ""):
        data = {"site": site, "agency": "Temps & Co", "opens": ["read"], "expires": until.isoformat()}
        assert three["partly"].post("/manage/entrances/new/", data).status_code == 422
    assert not Entrance.objects.exists()
    assert timezone.localdate() < until
