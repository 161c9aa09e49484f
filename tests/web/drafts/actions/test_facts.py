"""Facts are approved, renewed and taken back; drafts lean on them."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from vangrail.web.drafts.actions import approve_fact, claim, take_back_fact, unclaim
from vangrail.web.drafts.models import Claim, Fact

pytestmark = pytest.mark.django_db


def values(days=30, **more):
    """Return a fact that holds for some days."""
    until = timezone.localdate() + timedelta(days=days)
    return {"text": "We repair 4,000 bicycles a year.", "source": "Annual report", "expires": until, **more}


def test_a_renewed_fact_takes_the_place_of_the_old_one(draft, writer, approver):
    """Drafts that leaned on the old one lean on it."""
    old = approve_fact(values(), by=approver)
    claim(draft, old, by=writer)
    new = approve_fact(values(400), by=approver, replaces=old)
    assert Claim.objects.get().fact == new
    assert not Fact.objects.get(pk=old.pk).holds(timezone.localdate())
    with pytest.raises(ValidationError):
        approve_fact(values(), by=approver, replaces=old)


def test_nobody_leans_on_a_fact_that_is_over(draft, writer, approver):
    """Neither past its day nor taken back."""
    for fact in (
        approve_fact(values(-1), by=approver),
        take_back_fact(approve_fact(values(), by=approver), by=approver),
    ):
        with pytest.raises(ValidationError, match="hold"):
            claim(draft, fact, by=writer)


def test_a_claim_is_made_once_and_can_go(draft, writer, approver):
    """The fact stays."""
    fact = approve_fact(values(), by=approver)
    assert claim(draft, fact, by=writer) == claim(draft, fact, by=writer)
    unclaim(Claim.objects.get(), by=writer)
    assert (Claim.objects.count(), Fact.objects.count()) == (0, 1)


def test_who_writes_does_not_approve_facts(writer, employee, approver):
    """Nor takes one back."""
    fact = approve_fact(values(), by=approver)
    for who in (writer, employee):
        for attempt in (lambda who=who: approve_fact(values(), by=who), lambda who=who: take_back_fact(fact, by=who)):
            with pytest.raises(PermissionDenied):
                attempt()
