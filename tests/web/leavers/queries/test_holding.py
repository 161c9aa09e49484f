"""What somebody holds at each account, and who stays there after them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.decisions.leaver import Held
from vangrail.web.accounts.actions import close
from vangrail.web.leavers.queries.holding import alone_in_charter, held, holders, left_at, name_of, staying
from vangrail.web.register.models import Custodian, Factor

pytestmark = pytest.mark.django_db


def test_what_somebody_holds_is_told_by_account(accounts, leo):
    """With who else holds it, its tools, and the factors that are theirs."""
    one, two, three, four = (each.pk for each in accounts)
    assert held(leo, timezone.now()) == [
        Held(one, others=1, tools=("Planner",)),
        Held(two, others=1, factors=("app private_phone",)),
        Held(three, others=1),
        Held(four, others=0),
    ]


def test_who_leaves_soon_or_cannot_let_in_does_not_count(accounts, leo, mia):
    """Then the account would be nobody's."""
    ends = timezone.now()
    mia.left = timezone.localdate() + timedelta(days=20)
    mia.save()
    assert [each.others for each in held(leo, ends)] == [0, 0, 0, 0]
    mia.left = timezone.localdate() + timedelta(days=90)
    mia.save()
    Custodian.objects.filter(person=mia, account=accounts[0]).update(admin=False)
    assert [each.others for each in held(leo, ends)] == [0, 1, 1, 0]
    assert set(staying([accounts[1].pk], ends, but=mia)[accounts[1].pk]) == {leo}


def test_a_closed_account_is_nobodys_task(accounts, leo, owner):
    """Nothing hangs on it."""
    close(accounts[0], by=owner)
    assert [each.account for each in held(leo, timezone.now())] == [each.pk for each in accounts[1:]]


def test_who_is_named_alone_in_a_charter_is_known(accounts, leo, mia):
    """Beside somebody who has left one is alone too."""
    accounts[0].posters.set([leo, mia])
    accounts[1].approvers.set([leo])
    assert alone_in_charter(leo) == {accounts[1].pk}
    mia.left = timezone.localdate()
    mia.save()
    assert alone_in_charter(leo) == {accounts[0].pk, accounts[1].pk}


def test_holders_are_all_who_hold_anything(accounts, leo, mia, samir, employee):
    """Access, a factor, or a seat."""
    accounts[2].posters.add(samir)
    assert holders() == {leo.pk, mia.pk, samir.pk}
    assert left_at(employee) is None
    assert name_of(Factor.objects.get()) == "app private_phone"
