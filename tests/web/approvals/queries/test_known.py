"""What is known of somebody here."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.approvals.actions.deciding import say_no
from vangrail.web.approvals.actions.handing import hand_over
from vangrail.web.people.queries.own_data import own_data

pytestmark = pytest.mark.django_db


def test_everybody_can_read_what_is_known_of_them(asked, approver, writer, employee, remarks):
    """Decisions with their reasons, posts they had a hand in, and what was handed over."""
    hand_over(employee, timezone.now(), timezone.now() + timedelta(days=1), by=approver)
    say_no(asked, remarks, by=approver, step=0)
    known = own_data(approver)["approvals"]
    assert known["decided"][0]["remarks"][0]["reason"] == remarks[0].reason
    assert len(known["handed_over"]) == len(own_data(employee)["approvals"]["taken_over"]) == 1
    assert own_data(writer)["approvals"]["wrote"] == [asked.draft_id]
