"""Who reads which draft."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from vangrail.web.drafts.queries import draft_for, draft_to_change, part_of, visible_to

pytestmark = pytest.mark.django_db


def test_the_team_reads_all_and_others_their_accounts(draft, text, shop, writer, approver, auditor, employee):
    """Whom a charter names reads what is prepared for that account."""
    assert [visible_to(who).count() for who in (writer, approver, auditor, employee)] == [1, 1, 1, 0]
    shop.posters.set([employee])
    assert visible_to(employee).get() == draft
    employee.left = timezone.localdate() - timedelta(days=1)
    assert not visible_to(employee).exists()


def test_who_may_not_know_of_it_finds_nothing(draft, text, employee, auditor, shop):
    """Who may read it is told that it is not theirs to change."""
    with pytest.raises(Http404):
        draft_for(employee, draft.pk)
    with pytest.raises(PermissionDenied):
        draft_to_change(auditor, draft.pk)
    shop.posters.set([employee])
    assert draft_to_change(employee, draft.pk) == draft


def test_a_part_is_one_of_this_draft(draft, text, writer):
    """Another one's is not there."""
    found = draft_for(writer, draft.pk)
    assert part_of(found, "variants", text.pk) == text
    with pytest.raises(Http404):
        part_of(found, "variants", text.pk + 1)
