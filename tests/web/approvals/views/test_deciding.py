"""Saying yes, refusing and taking back, on the pages."""

import pytest

from vangrail.web.approvals.actions.submitting import submit
from vangrail.web.approvals.models import Approval, Decision, Remark, TakenBack
from vangrail.web.drafts.actions import write

pytestmark = pytest.mark.django_db
HOME = "/manage/approvals/"


def test_yes(as_person, asked, approver):
    """It says so, and a second time changes nothing."""
    visitor = as_person(approver)
    for _twice in range(2):
        answer = visitor.post(f"{HOME}{asked.pk}/decision/", {"step": 0}, follow=True)
    assert "You said yes" in answer.text
    assert "sealed until" in answer.text
    assert Approval.objects.count() == 1


def test_too_late_is_said(as_person, asked, approver, draft, writer):
    """A tab from before the change."""
    write(draft.variants.get(), "Other words.", by=writer)
    answer = as_person(approver).post(f"{HOME}{asked.pk}/decision/", {"step": 0}, follow=True)
    assert "has to be submitted again" in answer.text
    assert not Decision.objects.exists()


def test_a_refusal_part_by_part(as_person, asked, approver, remarks, draft, writer):
    """A reason without a clause comes back; with it, whoever wrote it reads it and what changed since."""
    visitor, place = as_person(approver), f"{HOME}{asked.pk}/refusal/"
    assert "The spring sale begins on Monday." in visitor.get(place).text
    answer = visitor.post(place, {"step": 0, "reason_0": "Say until when."})
    assert answer.status_code == 422
    assert "Say until when." in answer.text
    visitor.post(place, {"step": 0, "reason_0": "Say until when.", "clause_0": remarks[0].clause})
    assert Remark.objects.get().part == remarks[0].part
    assert "Say until when." in as_person(writer).get(f"{HOME}{asked.pk}/").text
    write(draft.variants.get(), "The spring sale begins on Monday and ends on Friday.", by=writer)
    page = visitor.get(f"{HOME}{submit(draft, by=writer).pk}/").text
    assert "What changed since it was refused" in page
    assert "<ins>" in page


def test_taking_back(as_person, asked, approver, employee):
    """With a reason."""
    visitor = as_person(approver)
    visitor.post(f"{HOME}{asked.pk}/decision/", {"step": 0})
    place = f"{HOME}{asked.pk}/taking-back/"
    assert visitor.post(place, {"reason": ""}).status_code == 422
    assert visitor.post(place, {"reason": "The price is wrong."}).status_code == 302
    assert TakenBack.objects.get().reason == "The price is wrong."
    assert "The price is wrong." in visitor.get(f"{HOME}{asked.pk}/").text
