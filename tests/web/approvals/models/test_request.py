"""What was asked stays as it was asked."""

import pytest
from django.db import DatabaseError, transaction

from vangrail.web.approvals.actions.deciding import say_yes
from vangrail.web.approvals.models import Approval, Decision, Request

pytestmark = pytest.mark.django_db


def test_the_route_is_a_value_again(asked):
    """As the policy says it."""
    assert asked.steps.name == "plain"
    assert str(asked) == f"request {asked.pk}"


def test_the_database_itself_refuses_to_change_it(asked, approver):
    """What was asked, decided and sealed: no other digest, no longer time, no deletion."""
    say_yes(asked, by=approver, step=0)
    tries = [
        lambda: Request.objects.update(digest="0" * 64),
        lambda: Decision.objects.update(yes=False),
        lambda: Approval.objects.update(digest="0" * 64),
        lambda: Approval.objects.all().delete(),
        lambda: Decision.objects.all().delete(),
    ]
    for tamper in tries:
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            tamper()


def test_who_did_it_can_be_forgotten(asked, approver):
    """The decision stays, without the name."""
    say_yes(asked, by=approver, step=0)
    Decision.objects.update(by=None)
    assert Decision.objects.get().name == ""
