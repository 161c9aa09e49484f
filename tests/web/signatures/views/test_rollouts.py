"""A roll-out is planned with a preview, watched, rested and stopped by who may."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.people.models import Site
from vangrail.web.signatures.models import RollOut
from vangrail.web.signatures.queries.rollouts import state

pytestmark = pytest.mark.django_db
INDEX = "/manage/signatures/rollouts/"
FAR = timezone.localdate() + timedelta(days=400)
PLAN = {"split": "site", "size": 2, "starts": FAR.isoformat(), "days": 14}


@pytest.fixture
def pia(as_person, person, version):
    """Give the browser of somebody who looks after people, in a company of five."""
    site = Site.objects.create(name="Gent")
    for name in ("Ann", "Bob", "Cas"):
        person(name, site=site, language="nl")
    return as_person(person("Pia", "people_admin"))


def test_the_preview_is_the_plan(pia):
    """It writes nothing; the start makes what it showed."""
    page = pia.post(f"{INDEX}new/", PLAN | {"preview": ""}).content.decode()
    assert "5 people in 3 waves" in page
    assert "Nederlands: 2" in page
    assert not RollOut.objects.exists()
    answer = pia.post(f"{INDEX}new/", PLAN | {"start": ""})
    rollout = RollOut.objects.get()
    assert answer["Location"] == f"{INDEX}{rollout.pk}/"
    assert [wave.people for wave in rollout.waves.all()] == [2, 2, 1]
    assert b"Gent" in pia.get(answer["Location"]).content
    assert b"running" in pia.get(INDEX).content


@pytest.mark.parametrize("wrong", [{"size": 0}, {"starts": "2020-01-01"}, {"days": 1}, {"split": "shoe"}])
def test_a_plan_that_cannot_be_is_told(pia, wrong):
    """Each field says what it wants."""
    page = pia.post(f"{INDEX}new/", PLAN | wrong | {"start": ""})
    assert (page.status_code, RollOut.objects.exists()) == (200, False)
    assert b"error" in page.content


def test_it_rests_goes_on_and_stops(pia):
    """Each by a button; the stop asks once."""
    pia.post(f"{INDEX}new/", PLAN | {"start": ""})
    rollout = RollOut.objects.get()
    place = f"{INDEX}{rollout.pk}/"
    states = []
    for step in ("pause/", "pause/end/", "stop/"):
        pia.post(place + step)
        states.append(state(RollOut.objects.get()))
        assert pia.get(place).status_code == 200
    assert states == ["paused", "running", "stopped"]
    assert b"Stop this roll-out?" in pia.get(f"{place}stop/").content


def test_who_may_do_what(pia, as_person, person, owner, employee):
    """The auditor looks, the owner acts, an employee does neither."""
    pia.post(f"{INDEX}new/", PLAN | {"start": ""})
    place = f"{INDEX}{RollOut.objects.get().pk}/"
    auditor = as_person(person("Aud", "auditor"))
    for address, may in ((INDEX, 200), (place, 200), (f"{INDEX}new/", 403), (f"{place}stop/", 403)):
        assert auditor.get(address).status_code == may
        assert as_person(owner).get(address).status_code == 200
        assert as_person(employee).get(address).status_code == 403
        assert as_person(None).get(address).status_code == 302
    for step in ("pause/", "pause/end/"):
        assert auditor.post(place + step).status_code == 403
        assert as_person(owner).get(place + step).status_code == 405
    assert pia.get(f"{INDEX}999/").status_code == 404


def test_without_anybody_to_ask_it_says_so(as_person, owner, signed, version):
    """And without a policy it says what comes first."""
    signed(owner)
    page = as_person(owner).post(f"{INDEX}new/", PLAN | {"preview": ""})
    assert b"nobody to ask" in page.content


def test_without_a_policy_it_says_what_comes_first(as_person, owner):
    """Publish, then ask."""
    assert b"Publish a version" in as_person(owner).get(f"{INDEX}new/").content
    assert b"Nobody was asked yet" in as_person(owner).get(INDEX).content
