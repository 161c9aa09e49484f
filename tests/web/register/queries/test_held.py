"""Who holds what, and who may see it."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from vangrail.web.accounts.actions import close
from vangrail.web.register.actions import add_custodian
from vangrail.web.register.queries import account_for, custodians, held_by, visible_to

pytestmark = pytest.mark.django_db


def test_what_somebody_holds_ends_with_the_account(held, holder, keeper, account):
    """A closed one is held by nobody's list, and its own page still tells who did."""
    other = account("The garage")
    add_custodian(other, holder, "Films", by=keeper)
    assert [each.account for each in held_by(holder)] == [other, held]
    close(other, by=keeper)
    assert [each.account for each in held_by(holder)] == [held]
    assert custodians(other).get().person == holder


def test_who_left_is_listed_until_they_are_taken_off(held, holder, leave):
    """Otherwise nobody would see it."""
    leave(holder)
    assert holder in {each.person for each in custodians(held)}


def test_a_custodian_sees_their_own_accounts(held, account, keeper, auditor, holder, employee):
    """Who looks after accounts and an auditor see all of them, others none."""
    other = account("The garage")
    assert [set(visible_to(who)) for who in (keeper, auditor, holder, employee)] == [
        {held, other},
        {held, other},
        {held},
        set(),
    ]
    assert account_for(holder, held.pk) == held
    for who, number in ((holder, other.pk), (employee, held.pk)):
        with pytest.raises(PermissionDenied):
            account_for(who, number)
    with pytest.raises(Http404):
        account_for(keeper, 0)
