"""Facts that may be claimed."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.drafts.actions import approve_fact, change, claim, take_back_fact
from vangrail.web.drafts.queries.facts import choosable, for_draft, register, standing

pytestmark = pytest.mark.django_db


@pytest.fixture
def fact(approver):
    """Give a function that approves a fact for some days."""

    def approve(days):
        until = timezone.localdate() + timedelta(days=days)
        return approve_fact({"text": f"For {days}", "source": "x", "expires": until}, by=approver)

    return approve


def test_stale_facts_disappear_from_the_choice(fact, approver):
    """They stay in the register."""
    today, over, gone = fact(0), fact(-1), take_back_fact(fact(50), by=approver)
    assert list(choosable()) == [today]
    assert {one.pk for one in register()} == {today.pk, over.pk, gone.pk}
    assert [standing(one) for one in (today, over, gone, fact(90))] == ["soon", "over", "taken_back", "holds"]


def test_a_draft_is_offered_what_holds_when_it_goes_out(fact, draft, writer):
    """And what it does not lean on already."""
    soon, late, mine = fact(3), fact(30), fact(40)
    claim(draft, mine, by=writer)
    assert list(for_draft(draft)) == [soon, late]
    assert register().get(pk=mine.pk).leaning == 1
    change(draft, {"target_at": timezone.now() + timedelta(days=10)}, by=writer)
    draft.refresh_from_db()
    assert list(for_draft(draft)) == [late]
