"""What happens by itself."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from vangrail.web.accounts.actions import close
from vangrail.web.due.worker import Loop
from vangrail.web.register.actions import keep
from vangrail.web.register.models import Custodian, Reading
from vangrail.web.register.tasks import ask_one, ask_vaults, remind_all

pytestmark = pytest.mark.django_db


def test_people_hear_once_what_is_due(held, holder):
    """However often somebody looks in a day."""
    Custodian.objects.update(confirmed_at=timezone.now() - timedelta(days=85))
    Loop().drain()
    mail.outbox.clear()
    for _time in range(2):
        remind_all.func()
    Loop().drain()
    assert sum(each.to == [holder.email] and "still hold" in each.subject for each in mail.outbox) == 1


def test_each_vault_is_asked_by_itself(held, account, keeper):
    """Those that can be; one that fails keeps no other, and a closed account is left alone."""
    other, third, fourth = account("Two"), account("Three"), account("Four")
    for each in (held, other, fourth):
        keep(each, {"vault": "openbao", "entry": "social/shop"}, by=keeper)
    keep(third, {"vault": "link", "entry": "Item 12"}, by=keeper)
    close(fourth, by=keeper)
    ask_vaults.func()
    Loop().drain()
    assert {each.account for each in Reading.objects.all()} == {held, other}
    ask_one.func(fourth.pk)
    assert Reading.objects.count() == 2
