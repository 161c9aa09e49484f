"""The list of people, and one of them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.people.models import Person

pytestmark = pytest.mark.django_db
GOOD = {"name": "Ada Berg", "kind": "staff", "language": "nl", "joined": "2026-01-01", "number": "7"}


def test_the_list_is_filtered_by_its_address_and_paged(keeper, as_person):
    """A filter that is nonsense shows everybody here."""
    for number in range(60):
        Person.objects.create_user(None, f"Worker {number:02}", number=f"W{number:02}")
    client = as_person(keeper)
    first = client.get("/manage/people/").content.decode()
    assert "61 people" in first
    assert "page=2" in first
    second = client.get("/manage/people/?text=worker&page=2").content.decode()
    assert "60 people" in second
    assert "Worker 59" in second
    assert "text=worker&amp;page=1" in second
    assert "Worker 07" in client.get("/manage/people/?text=W07").content.decode()
    assert "61 people" in client.get("/manage/people/?state=nonsense&page=x").content.decode()
    assert "Nobody here" in client.get("/manage/people/?text=zzz").content.decode()


def test_somebody_is_added_and_changed(keeper, as_person):
    """Errors keep what was typed."""
    client = as_person(keeper)
    assert "@ada" in client.post("/manage/people/new/", {**GOOD, "name": "@ada"}).content.decode()
    answer = client.post("/manage/people/new/", GOOD)
    ada = Person.objects.get(number="7")
    assert answer["Location"] == f"/manage/people/{ada.pk}/"
    assert "already" in client.post("/manage/people/new/", GOOD).content.decode()
    client.post(f"/manage/people/{ada.pk}/change/", {**GOOD, "name": "Ada Claes"})
    assert Person.objects.get(number="7").name == "Ada Claes"


def test_somebody_leaves_and_comes_back(keeper, as_person, admin, person):
    """The last who runs the site does not."""
    client, ada = as_person(keeper), person("Ada", joined="2020-01-01")
    yesterday = timezone.localdate() - timedelta(days=1)
    assert client.post(f"/manage/people/{ada.pk}/leaving/", {"last_day": yesterday}).status_code == 302
    assert "does not work here any more" in client.get(f"/manage/people/{ada.pk}/").content.decode()
    assert client.post(f"/manage/people/{ada.pk}/return/", {"joined": "2019-01-01"}).status_code == 200
    assert client.post(f"/manage/people/{ada.pk}/return/", {"joined": timezone.localdate()}).status_code == 302
    assert "Earlier stays" in client.get(f"/manage/people/{ada.pk}/").content.decode()
    page = client.post(f"/manage/people/{admin.pk}/leaving/", {"last_day": timezone.localdate()})
    assert "the last one who runs this site" in page.content.decode()


def test_a_manager_sees_their_team_and_no_roles(person, as_person):
    """And nothing to change."""
    boss = person("Boss")
    ada = person("Ada", "desk", desk="hr", manager=boss)
    page = as_person(boss).get(f"/manage/people/{ada.pk}/").content.decode()
    assert "Ada" in page
    assert "Roles" not in page
    assert "/change/" not in page
