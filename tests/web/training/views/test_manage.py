"""The pages of those who look after the training, tried by people who may, may partly and may not."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.training.models import Assignment

PARTS = ("", "due/", "done/", "reminder/", "ending/")
DAY = (timezone.localdate() + timedelta(days=30)).isoformat()


@pytest.mark.parametrize(
    ("path", "method", "statuses"),
    [
        ("/manage/training/", "get", (200, 200, 200, 403)),
        ("/manage/training/new/", "get", (200, 200, 403, 403)),
        ("/manage/training/{}/", "get", (200, 200, 200, 403)),
        ("/manage/training/{}/due/", "get", (200, 403, 403, 403)),
        ("/manage/training/{}/done/", "get", (200, 403, 403, 403)),
        ("/manage/training/{}/reminder/", "post", (200, 200, 403, 403)),
        ("/manage/training/{}/ending/", "post", (302, 302, 403, 403)),
        ("/manage/training/team/", "get", (200, 200, 200, 200)),
    ],
)
def test_who_may_open_what(as_person, asked, carer, owner, person, employee, path, method, statuses):
    """Who looks after people, the policy's owner, the auditor, an employee; and nobody without signing in."""
    address = path.format(asked.pk)
    people = (carer, owner, person("A", "auditor"), employee)
    found = []
    for who in people:
        Assignment.objects.update(ended_at=None)
        found.append(getattr(as_person(who), method)(address).status_code)
    assert tuple(found) == statuses
    assert getattr(as_person(None), method)(address).status_code == 302


def test_asking_a_group(as_person, carer, school):
    """The form leads to the page of what was asked; a day that has passed is sent back with what was filled in."""
    client = as_person(carer)
    values = {"course": "everything", "audience": "personal", "whom": "role:desk", "due": DAY}
    late = client.post("/manage/training/new/", values | {"due": "2020-01-01"})
    assert "choose today or a later day" in late.content.decode()
    made = client.post("/manage/training/new/", values)
    assignment = Assignment.objects.get()
    assert made.headers["Location"] == f"/manage/training/{assignment.pk}/"
    assert (assignment.role, assignment.scope, assignment.by) == ("desk", "everything", carer)


def test_counts_lead_to_names_only_for_who_may_see_them(as_person, asked, carer, owner, employee):
    """The link is not shown to others."""
    link = f"/manage/training/{asked.pk}/due/"
    assert link in as_person(carer).get(f"/manage/training/{asked.pk}/").content.decode()
    assert link not in as_person(owner).get(f"/manage/training/{asked.pk}/").content.decode()
    assert employee.name in as_person(carer).get(link).content.decode()


def test_a_site_that_is_no_number_is_not_found(as_person, asked, carer):
    """And one that does not exist is an empty list."""
    client = as_person(carer)
    assert client.get(f"/manage/training/{asked.pk}/due/?site=x").status_code == 404
    assert "Nobody" in client.get(f"/manage/training/{asked.pk}/due/?site=99").content.decode()
    assert client.get(f"/manage/training/{asked.pk}/due/?group=99").status_code == 200


def test_a_manager_sees_done_or_not(as_person, asked, employee, person):
    """Of their own team."""
    boss = person("Boss")
    employee.manager = boss
    employee.save()
    page = as_person(boss).get("/manage/training/team/").content.decode()
    assert employee.name in page
    assert "not yet" in page
    assert "Nothing to see yet" in as_person(employee).get("/manage/training/team/").content.decode()


def test_ending_takes_a_click_not_a_link(as_person, asked, carer):
    """Nothing is changed by opening an address."""
    client = as_person(carer)
    assert client.get(f"/manage/training/{asked.pk}/ending/").status_code == 405
    client.post(f"/manage/training/{asked.pk}/ending/")
    assert client.get(f"/manage/training/{asked.pk}/").status_code == 404
