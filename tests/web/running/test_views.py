"""Health and figures for machines, and failed work for who looks after the site."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.web.due.work import hopeless
from vangrail.web.due.actions import later
from vangrail.web.due.rescue import alive
from vangrail.web.due.runner import Result
from vangrail.web.due.worker import Loop
from vangrail.web.running import queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def failed():
    """Give one piece of failed work."""
    later(hopeless)
    Loop().drain()
    return Result.objects.get()


def test_a_process_that_answers_is_alive(client):
    """Whatever its database does, by any name of this machine."""
    assert client.get("/health/live", headers={"host": "127.0.0.1"}).content == b"live\n"


def test_a_site_is_ready_or_says_why_not(client, monkeypatch):
    """A proxy sends people elsewhere on 503."""
    assert client.get("/health/ready").status_code == 200
    monkeypatch.setattr(queries, "not_ready", lambda: "migrations")
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.content) == (503, b"not ready: migrations\n")


def test_figures_are_for_this_machine(client):
    """Through a proxy they are not."""
    assert client.get("/metrics").status_code == 200
    assert client.get("/metrics", REMOTE_ADDR="192.0.2.7").status_code == 403
    assert client.get("/metrics", headers={"x-forwarded-for": "192.0.2.7"}).status_code == 403


def test_the_page_shows_what_failed(as_person, person, failed):
    """With what stopped it, and a button."""
    answer = as_person(person("Ada", "admin")).get("/manage/work/")
    text = answer.content.decode()
    assert "The mail server does not know the address." in text
    assert reverse("running:attempt", args=[failed.pk]) in text
    assert "Nobody does the work" in text


def test_an_empty_page_says_what_will_be_there(as_person, person):
    """And is quiet where a worker works."""
    alive("w", timezone.now())
    text = as_person(person("Ada", "admin")).get("/manage/work/").content.decode()
    assert "Nothing failed" in text
    assert "Nobody does the work" not in text


def test_one_is_tried_again(as_person, person, failed):
    """By a button; a second press finds nothing, and says so."""
    visitor = as_person(person("Ada", "admin"))
    where = reverse("running:attempt", args=[failed.pk])
    assert "in the queue again" in visitor.post(where, follow=True).content.decode()
    assert "not waiting for anybody" in visitor.post(where, follow=True).content.decode()
    assert Result.objects.get().status == "READY"


def test_all_are_tried_again(as_person, person, failed):
    """One button for all of them."""
    text = as_person(person("Ada", "admin")).post("/manage/work/attempts/", follow=True).content.decode()
    assert "1 task is in the queue again." in text
    failed.refresh_from_db()
    assert failed.status == "READY"


@pytest.mark.parametrize("roles", [(), ("people_admin", "auditor", "policy_owner", "approver")])
def test_others_see_and_do_nothing(as_person, person, failed, roles):
    """Neither an employee nor who looks after people or the policy."""
    visitor = as_person(person("Emil", *roles))
    assert visitor.get("/manage/work/").status_code == 403
    assert visitor.post("/manage/work/attempts/").status_code == 403
    assert visitor.post(reverse("running:attempt", args=[failed.pk])).status_code == 403
    failed.refresh_from_db()
    assert failed.status == "FAILED"


def test_who_is_not_signed_in_is_asked_to(client):
    """And comes back after it."""
    assert client.get("/manage/work/").status_code == 302
