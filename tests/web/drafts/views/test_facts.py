"""The register of facts, and what a draft leans on."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.drafts.actions import approve_fact
from vangrail.web.drafts.models import Claim, Fact

pytestmark = pytest.mark.django_db


def given(days=30):
    """Return a fact as the form sends it."""
    until = timezone.localdate() + timedelta(days=days)
    return {
        "text": "We repair bicycles.",
        "source": "Workshop book",
        "expires": until.isoformat(),
        "wording_nl": "Hersteld.",
    }


@pytest.fixture
def fact(approver):
    """Give a fact that holds."""
    until = timezone.localdate() + timedelta(days=30)
    return approve_fact({"text": "We repair.", "source": "Book", "expires": until}, by=approver)


@pytest.mark.parametrize(
    ("who", "reads", "changes"),
    [("approver", 200, 200), ("writer", 200, 403), ("employee", 403, 403), (None, 302, 302)],
)
def test_who_may_open_what(as_person, request, fact, who, reads, changes):
    """Who writes reads the register; who approves keeps it."""
    visitor = as_person(request.getfixturevalue(who) if who else None)
    assert visitor.get("/facts/").status_code == reads
    pages = ["/facts/new/", f"/facts/{fact.pk}/renewal/", f"/facts/{fact.pk}/withdrawal/"]
    assert {visitor.get(page).status_code for page in pages} == {changes}


def test_a_fact_is_approved_renewed_and_taken_back(as_person, approver):
    """The register says who and until when."""
    visitor = as_person(approver)
    visitor.post("/facts/new/", given())
    old = Fact.objects.get()
    assert old.wording == {"nl": "Hersteld."}
    assert "Ana Approver" in visitor.get("/facts/").text
    visitor.post(f"/facts/{old.pk}/renewal/", given(300))
    assert "already" in visitor.post(f"/facts/{old.pk}/renewal/", given(300)).text
    new = Fact.objects.get(replaces=old)
    visitor.post(f"/facts/{new.pk}/withdrawal/")
    assert "No fact holds" in visitor.get("/facts/").text


def test_a_stale_fact_is_not_to_be_chosen(as_person, writer, draft, fact):
    """One that holds is, and can go again."""
    page, visitor = f"/drafts/{draft.pk}/facts/", as_person(writer)
    visitor.post(page, {"fact": fact.pk})
    claim = Claim.objects.get()
    visitor.post(f"{page}{claim.pk}/removal/")
    assert not Claim.objects.exists()
    Fact.objects.update(expires=timezone.localdate() - timedelta(days=1))
    assert "We repair." not in visitor.get(page).text
    assert visitor.post(page, {"fact": fact.pk}).status_code == 200
    assert not Claim.objects.exists()


def test_who_only_reads_chooses_nothing(as_person, auditor, draft, fact):
    """Neither by the page nor by sending."""
    assert as_person(auditor).post(f"/drafts/{draft.pk}/facts/", {"fact": fact.pk}).status_code == 403
