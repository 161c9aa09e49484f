"""Whose cards somebody sees."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from vangrail.web.accounts.models import Account
from vangrail.web.breaches.queries import account_for, visible_to

pytestmark = pytest.mark.django_db


def test_who_holds_or_posts_sees_that_one_and_the_social_team_all(account, ada, sam, employee, person):
    """Who left sees none."""
    other = Account.objects.create(platform="x", name="Beta")
    poster = person("Pol Poster")
    other.posters.add(poster)
    assert list(visible_to(ada)) == [account]
    assert list(visible_to(poster)) == [other]
    assert set(visible_to(sam)) == {account, other}
    assert not visible_to(employee).exists()
    assert not visible_to(person("Gone", "desk", desk="security", left=timezone.localdate())).exists()


def test_an_account_that_is_not_theirs_or_not_there(account, ada, employee):
    """The first is refused, the second unknown; a closed one has no card."""
    assert account_for(ada, account.pk) == account
    with pytest.raises(PermissionDenied):
        account_for(employee, account.pk)
    Account.objects.filter(pk=account.pk).update(closed_at=timezone.now())
    with pytest.raises(Http404):
        account_for(ada, account.pk)
