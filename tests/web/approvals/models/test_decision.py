"""Decisions and remarks."""

import pytest
from django.db import IntegrityError, transaction

from vangrail.web.approvals.actions.deciding import say_no, say_yes
from vangrail.web.approvals.models import Decision, Remark

pytestmark = pytest.mark.django_db


def test_one_decision_a_step_and_actor(asked, approver):
    """Whatever two processes do at the same moment."""
    given = say_yes(asked, by=approver, step=0)
    assert (str(given), given.instead_of) == ("Ana Approver: yes", "")
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(request=asked, step=0, actor=given.actor, seat=given.seat, yes=False)


def test_a_remark_says_what_it_is_about(asked, approver, remarks):
    """The part and the clause."""
    say_no(asked, remarks, by=approver, step=0)
    assert str(Remark.objects.get()) == f"{remarks[0].part}: {remarks[0].clause}"
