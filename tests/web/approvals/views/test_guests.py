"""Asking a guest, on the pages."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.approvals.models import Guest

pytestmark = pytest.mark.django_db


def test_asking_and_taking_back(as_person, asked, approver, writer):
    """An address with an account is refused in a sentence."""
    visitor, place = as_person(approver), f"/manage/approvals/{asked.pk}/guests/"
    day = (timezone.localdate() + timedelta(days=3)).isoformat()
    given = {"name": "Gail", "email": writer.email, "language": "nl", "reason": "Look", "until": day}
    answer = visitor.post(place, given)
    assert answer.status_code == 422
    assert "has an account here" in answer.text
    assert visitor.post(place, given | {"email": "gail@agency.example"}).status_code == 302
    guest = Guest.objects.get()
    assert "Gail, asked by Ana Approver" in visitor.get(f"/manage/approvals/{asked.pk}/").text
    assert visitor.post(f"{place}{guest.pk}/end/").status_code == 302
    assert visitor.post(f"{place}{guest.pk + 1}/end/").status_code == 404
    assert Guest.objects.get().ended_at
