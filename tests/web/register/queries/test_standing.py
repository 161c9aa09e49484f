"""How it stands with an account."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Role
from vangrail.web.register.actions import add_factor, attest_rotation, end_custodian, end_factor, keep, verify
from vangrail.web.register.models import Custodian
from vangrail.web.register.queries import custodians, limits, state_of, states

pytestmark = pytest.mark.django_db
KEY = {"kind": "key", "device": "key", "number": 2, "place": "The safe"}


@pytest.fixture
def good(held, keeper):
    """Give an account in order."""
    keep(held, {"recovery": "none"}, by=keeper)
    add_factor(held, KEY, by=keeper)
    attest_rotation(held, "Ticket 1", by=keeper)
    verify(held, by=keeper)
    return held


def codes(account, **more):
    """Return what is not as it should be."""
    return {each.code for each in state_of(account, **more).reds}


def test_an_account_in_order_is_fine(good):
    """Nothing to see to, and the next time is a cadence away."""
    state = state_of(good)
    assert (state.reds, state.level, state.is_red) == ([], "fine", False)
    assert state.due.on == timezone.localdate() + timedelta(days=limits().rotate_days)


def test_each_thing_is_found_in_the_tables(good, keeper, holder, leave):
    """What the procedure says to facts, said to rows."""
    end_factor(good.factors.get(), by=keeper)
    assert codes(good) == {"no_factor"}
    add_factor(good, KEY | {"device": "private_phone"}, by=keeper)
    keep(good, {"recovery": "personal"}, by=keeper)
    assert codes(good) == {"private_phone", "personal_recovery"}
    leave(holder)
    assert codes(good) == {"private_phone", "personal_recovery", "leaver", "one_custodian"}
    end_custodian(custodians(good).get(person=holder), by=keeper)
    assert codes(good) == {"private_phone", "personal_recovery", "one_custodian"}
    assert [each.person for each in state_of(good).here] == [keeper]


def test_time_makes_it_red(good):
    """A quarter without a word, half a year without a rotation."""
    today = timezone.localdate()
    assert codes(good, on=today + timedelta(days=91)) == {"unconfirmed"}
    assert codes(good, on=today + timedelta(days=181)) == {"unconfirmed", "rotation_overdue", "unverified"}


def test_an_account_has_its_own_cadence(good, keeper):
    """Where one was set."""
    keep(good, {"days": 30}, by=keeper)
    assert state_of(good).due.on == timezone.localdate() + timedelta(days=30)


def test_a_charter_that_names_nobody_is_the_teams(good, keeper):
    """As long as there is a team; what it is for has to be said."""
    good.posters.clear()
    good.approvers.clear()
    assert codes(good) == set()
    Role.objects.update(taken_at=timezone.now())
    found = next(each for each in state_of(good).reds if each.code == "charter")
    assert found.said == ("posters", "approvers")
    Account.objects.update(purpose=" ")
    assert next(each.said for each in state_of(good).reds if each.code == "charter")[0] == "purpose"


def test_the_worst_stands_first(good, account):
    """Before those in order, by name."""
    other = account("A new one")
    assert [state.account for state in states(Account.objects.all())] == [other, good]


def test_many_accounts_take_as_many_questions_as_one(good, account, keeper, django_assert_max_num_queries):
    """The list does not slow down with its length."""
    for number in range(6):
        made = account(f"Number {number}")
        Custodian.objects.create(account=made, person=keeper, purpose="Posts")
    with django_assert_max_num_queries(14):
        assert len(states(Account.objects.all())) == 7
