"""What somebody handed over and took over."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.approvals.actions.handing import hand_over, take_again
from vangrail.web.approvals.queries.handing import handed_by, handed_to, mine

pytestmark = pytest.mark.django_db


def test_only_what_lasts_is_shown(approver, employee):
    """What is over stays in the records."""
    now = timezone.now()
    made = hand_over(employee, now, now + timedelta(days=1), by=approver)
    assert list(handed_by(approver)) == list(handed_to(employee)) == [made]
    assert list(handed_to(approver)) == []
    take_again(made, by=approver)
    assert list(handed_by(approver)) == []
    assert list(mine(employee)) == [made]
