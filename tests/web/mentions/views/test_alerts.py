"""Alarms on their pages."""

import pytest
from django.urls import reverse
from django.utils import timezone

from vangrail.web.mentions.models import Alert, Step


@pytest.fixture
def alert(db):
    """Give an alarm with one step."""
    made = Alert.objects.create(topic="delivery", desk="communications", count=40, usual=10)
    Step.objects.create(alert=made, name="facts", order=0, due_at=timezone.now())
    return made


def test_the_first_hour_on_a_page(as_person, alert, care, employee, person):
    """Ticked by who works at a desk; who audits reads it; others see nothing."""
    page, step = reverse("mentions:alert", args=(alert.pk,)), reverse("mentions:step", args=(alert.pk, "facts"))
    auditor = person("", "auditor")
    assert "delivery" in as_person(auditor).get(page).content.decode()
    assert as_person(auditor).post(step).status_code == 403
    assert as_person(employee).get(page).status_code == 403
    assert as_person(employee).get(reverse("mentions:alerts")).status_code == 403
    client = as_person(care)
    assert client.post(step).status_code == 302
    assert "Carla Care" in client.get(page).content.decode()
    assert client.get(reverse("mentions:alert", args=(0,))).status_code == 404


def test_the_switch_is_one_press_away(as_person, alert, care, person):
    """For who may turn it."""
    page, switch = reverse("mentions:alert", args=(alert.pk,)), reverse("crisis:start")
    assert switch in as_person(person("Kim Crisis", "desk", desk="crisis")).get(page).content.decode()
    assert switch not in as_person(person("", "auditor")).get(page).content.decode()


def test_an_alarm_is_ended(as_person, alert, care, employee):
    """With a sentence."""
    client, where = as_person(care), reverse("mentions:end", args=(alert.pk,))
    assert as_person(employee).post(where, {"ending": "x"}).status_code == 403
    assert client.post(where, {}).status_code == 422
    assert client.post(where, {"ending": "The courier was on strike."}).status_code == 302
    assert "Ended" in client.get(reverse("mentions:alerts")).content.decode()
    assert "on strike" in client.get(reverse("mentions:alert", args=(alert.pk,))).content.decode()
