"""How a request ended."""

from datetime import timedelta

import pytest

from vangrail.web.approvals.actions.deciding import say_yes
from vangrail.web.approvals.actions.ending import take_back
from vangrail.web.approvals.models import Approval

pytestmark = pytest.mark.django_db


def test_it_holds_for_its_words_and_its_time(asked, approver):
    """And not once it was taken back."""
    say_yes(asked, by=approver, step=0)
    found = Approval.objects.get()
    assert found.holds(found.digest, found.at)
    assert not found.holds("0" * 64, found.at)
    assert not found.holds(found.digest, found.until)
    take_back(found.request, "The price is wrong.", by=approver)
    again = Approval.objects.select_related("taken_back").get()
    assert not again.holds(found.digest, found.at + timedelta(seconds=1))
    assert str(again.taken_back) == "The price is wrong."
