"""Requests as rows."""

import pytest

from vangrail.policy.approval import Step
from vangrail.web.approvals.queries import asked_by, waiting_for
from vangrail.web.approvals.shown.requests import LOOKS, own_rows, state_word, step_of_steps, waiting_rows, who_decides

pytestmark = pytest.mark.django_db


def test_rows_lead_to_their_page(asked, approver, writer):
    """What waits, and what one asked oneself."""
    (row,) = waiting_rows(waiting_for(approver))
    assert row[0] == ("Spring sale", f"/manage/approvals/{asked.pk}/")
    assert row[2:] == ("1 of 1", "As soon as it is approved", ("Fine", "", "fine"))
    (own,) = own_rows(asked_by(writer))
    assert own[2] == ("Waits for a yes", "", "due")


def test_every_state_has_a_word_and_a_look():
    """None is shown by colour alone."""
    assert all(state_word(state) for state in LOOKS)
    assert step_of_steps(3, 3) == "3 of 3"


def test_who_decides_in_words():
    """Any and all."""
    assert who_decides(Step(who=("approvers", "owner"))) == "One of: who approves for this account, who owns the policy"
    assert who_decides(Step(who=("legal",), needs="all")).startswith("Everybody of: ")
