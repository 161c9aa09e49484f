"""The approvals of the demonstration."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.accounts.actions import open_account
from vangrail.web.approvals.demo import AGAIN, APPROVED, REFUSED, WAITING, fill
from vangrail.web.approvals.models import Delegation, Request
from vangrail.web.approvals.queries import approved, how, latest, waiting_for
from vangrail.web.drafts.actions import add_text, make
from vangrail.web.drafts.models import Draft

pytestmark = pytest.mark.django_db


def test_every_state_can_be_seen(published, person, owner):
    """Approved, to change, asked again, waiting, handed over; a second time changes nothing."""
    samir, ines = person("Samir", "approver"), person("Ines", "desk", desk="customer_care")
    for who in (samir, ines):
        who.email = f"{who.name.lower()}@fietshuis-pedaal.example"
        who.save()
    shop = open_account({"platform": "x", "name": "Pedaal helpt", "languages": ["nl"]}, by=owner)
    for title in (*APPROVED, REFUSED, *WAITING, AGAIN):
        add_text(make({"title": title}, by=samir), shop, "nl", "Hallo!", by=samir)
    at = timezone.now() + timedelta(days=1)
    fill(at)
    fill(at)
    states = {draft.title: how(latest(draft), at).state for draft in Draft.objects.all() if latest(draft)}
    assert {states[title] for title in APPROVED} == {"approved"}
    assert {states[title] for title in WAITING} == {"waiting"}
    assert states[REFUSED] == "refused"
    assert all(approved(draft, at) for draft in Draft.objects.filter(title__in=APPROVED))
    assert [request.draft.made_by for request, _stands in waiting_for(samir, at)] == [ines]
    assert len(waiting_for(owner, at)) == len(WAITING)
    assert Delegation.objects.get().begins > timezone.now()


def test_without_a_policy_nothing_is_asked(db):
    """There is nobody who could say who approves."""
    fill()
    assert not Request.objects.exists()
