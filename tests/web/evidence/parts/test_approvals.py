"""Approvals, by digest."""

import pytest
from django.utils import timezone

from vangrail.policy.approval import PLAIN
from vangrail.web.approvals.models import Approval, Decision, Remark, Request
from vangrail.web.drafts.models import Draft
from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts.approvals import rows

pytestmark = pytest.mark.django_db


def test_a_request_is_told_with_its_decisions_and_its_seal(owner, employee):
    """The words of the post are not, nor those of a reason where nobody is named."""
    draft = Draft.objects.create(title="Secret title", made_by=employee)
    asked = Request.objects.create(
        draft=draft, digest="a" * 64, content={"text": "secret words"}, policy="b" * 64, level="fine",
        route=PLAIN.model_dump(mode="json"), made_by=employee,
    )  # fmt: skip
    decided = Decision.objects.create(request=asked, step=0, actor="1", seat="2", by=owner, yes=True)
    Remark.objects.create(decision=decided, part="text", clause="respect", reason="Ask Emil.")
    Approval.objects.create(request=asked, digest="a" * 64, until=timezone.now())
    (row,) = rows(Scope())
    assert (row["sealed"], row["approval"]["sealed"]) == ("a" * 64, "a" * 64)
    assert row["decisions"][0]["by"] == Scope().who(owner.pk)
    assert row["decisions"][0]["in_the_place_of_another"] is True
    assert row["decisions"][0]["remarks"][0]["reason"] == "Ask Emil."
    assert (row["taken_back"], row["recalled"], row["reopened"]) == (None, None, None)
    assert "secret" not in str(row).lower()
    assert next(rows(Scope(salt="x")))["decisions"][0]["remarks"][0]["reason"] is None
