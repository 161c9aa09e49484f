"""Which accounts there are, and who posts and approves."""

from datetime import timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from vangrail.web.accounts.actions import close
from vangrail.web.accounts.queries import account_for, approvers_of, may_post, open_accounts, postable, posters_of

pytestmark = pytest.mark.django_db


def test_the_charter_says_who_posts(shop, keeper, employee, person):
    """Where it names nobody, the social team does; where it names somebody, nobody else."""
    approver = person("", "approver")
    assert [may_post(who, shop) for who in (keeper, approver, employee)] == [True, True, False]
    shop.posters.set([employee])
    assert [may_post(who, shop) for who in (keeper, approver, employee)] == [False, False, True]
    assert list(postable(employee)) == [shop]


def test_who_posts_can_be_listed(shop, keeper, employee, person):
    """The same people, without whom has left."""
    approver = person("", "approver")
    person("", "desk", left=timezone.localdate() - timedelta(days=1))
    assert set(posters_of(shop)) == {keeper, approver}
    shop.posters.set([employee])
    assert list(posters_of(shop)) == [employee]
    employee.left = timezone.localdate()
    employee.save()
    assert list(posters_of(shop)) == [], "whom the charter named is not replaced by others"


def test_nobody_posts_at_a_closed_account_or_after_leaving(shop, keeper, person):
    """Also not whom the charter names."""
    gone = person("", "desk", left=timezone.localdate() - timedelta(days=1))
    assert not may_post(gone, shop)
    close(shop, by=keeper)
    assert not may_post(keeper, shop)
    assert not open_accounts().exists()


def test_who_approves_is_named_or_holds_the_role(shop, person, employee):
    """Whoever left is not asked."""
    approver = person("", "approver")
    assert list(approvers_of(shop)) == [approver]
    shop.approvers.set([employee])
    assert list(approvers_of(shop)) == [employee]
    employee.left = timezone.localdate()
    employee.save()
    assert list(approvers_of(shop)) == [approver]


def test_everybody_here_may_read_a_charter(shop, employee):
    """One that is not there is not there."""
    assert account_for(employee, shop.pk) == shop
    with pytest.raises(Http404):
        account_for(employee, shop.pk + 1)
