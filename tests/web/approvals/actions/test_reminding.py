"""Who is reminded, and when."""

from datetime import timedelta

import pytest
from django.core import mail

from vangrail.web.approvals.actions.deciding import say_yes
from vangrail.web.approvals.actions.ending import take_back
from vangrail.web.approvals.actions.reminding import remind_all, warn_all
from vangrail.web.approvals.models import Approval, Request
from vangrail.web.due.worker import Loop
from vangrail.web.people.models import Role

pytestmark = pytest.mark.django_db


def mails():
    """Send what is due and return whom it went to."""
    mail.outbox.clear()
    Loop().drain()
    return sorted(letter.to[0] for letter in mail.outbox)


def test_after_a_day_who_stands_in_is_asked_too_and_then_the_owner(asked, approver, owner, person):
    """Once each."""
    deputy = person("Deputy")
    Role.objects.create(person=deputy, name="approver", deputy=True)
    mails()
    assert remind_all(at=asked.made_at + timedelta(hours=23)) == 0
    for _twice in range(2):
        assert remind_all(at=asked.made_at + timedelta(hours=25)) == 1
    assert mails() == sorted([approver.email, deputy.email])
    remind_all(at=asked.made_at + timedelta(days=3))
    assert mails() == [owner.email]


def test_what_is_decided_is_left_alone(asked, approver):
    """Nobody is bothered."""
    say_yes(asked, by=approver, step=0)
    assert remind_all(at=asked.made_at + timedelta(days=5)) == 0


def test_before_an_approval_ends_whose_post_it_is_hears_once(asked, approver, writer):
    """A day before, not earlier, not again, and not where it was taken back."""
    say_yes(asked, by=approver, step=0)
    until = Approval.objects.get().until
    mails()
    assert warn_all(at=until - timedelta(hours=25)) == 0
    for _twice in range(2):
        assert warn_all(at=until - timedelta(hours=23)) == 1
    assert mails() == [writer.email]
    assert warn_all(at=until) == 0
    take_back(Request.objects.get(), "Wrong price", by=approver)
    assert warn_all(at=until - timedelta(hours=23)) == 0
