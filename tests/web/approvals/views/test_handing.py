"""Handing over, on its page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.approvals.models import Delegation

pytestmark = pytest.mark.django_db
PLACE = "/manage/approvals/handing-over/"


def test_from_until_to_whom(as_person, approver, employee):
    """It stands on both pages, and either can end it."""
    visitor, today = as_person(approver), timezone.localdate()
    given = {"taker": employee.pk, "first": today, "last": today + timedelta(days=7)}
    assert "Emil Employee, from" in visitor.post(PLACE, given, follow=True).text
    made = Delegation.objects.get()
    assert as_person(employee).get("/manage/approvals/").status_code == 200
    assert as_person(employee).post(f"{PLACE}{made.pk}/end/").headers["Location"] == "/manage/approvals/"
    assert "Emil Employee, from" not in visitor.get(PLACE).text


def test_a_day_that_is_over_comes_back(as_person, approver, employee):
    """With what was typed."""
    day = timezone.localdate() - timedelta(days=3)
    answer = as_person(approver).post(PLACE, {"taker": employee.pk, "first": day, "last": day})
    assert answer.status_code == 422
    assert "choose one that is to come" in answer.text
