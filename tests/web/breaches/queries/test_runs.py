"""How it stands with rehearsals."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from vangrail.web.accounts.models import Account
from vangrail.web.breaches.actions.running import begin, stop, tick
from vangrail.web.breaches.queries import last_run, open_run, outcome, run_for, standing_of, standings

pytestmark = pytest.mark.django_db


def rehearsed(account, by, days: int, *, ticked: bool = True):
    """Rehearse an account so many days ago, in twenty minutes."""
    start = timezone.now() - timedelta(days=days)
    run = begin(account, real=False, by=by, at=start)
    if ticked:
        tick(run, "seen", by=by, at=start)
    return stop(run, by=by, at=start + timedelta(minutes=20))


def test_an_account_that_was_never_rehearsed_is_red(account):
    """It is due today."""
    found = standing_of(account)
    assert (found.state, found.is_red, found.minutes, found.due) == ("never", True, None, timezone.localdate())


@pytest.mark.parametrize(("days", "state", "red"), [(10, "fine", False), (340, "soon", False), (400, "late", True)])
def test_a_year_later_it_is_red_again(account, ada, days, state, red):
    """With the minutes of the last time."""
    rehearsed(account, ada, days)
    found = standing_of(account)
    assert (found.state, found.is_red, found.minutes) == (state, red, 20)


def test_one_that_was_broken_off_does_not_count(account, ada):
    """Start and stop are no rehearsal."""
    rehearsed(account, ada, 5, ticked=False)
    assert last_run(account) is None
    assert standing_of(account).state == "never"


def test_what_goes_on_stands_first_and_then_what_is_due(account, ada, django_assert_max_num_queries):
    """For any number of accounts with the same three questions."""
    other = Account.objects.create(platform="x", name="Beta")
    rehearsed(account, ada, 5)
    assert [each.account for each in standings([account, other])] == [other, account]
    run = begin(account, real=False, by=ada)
    with django_assert_max_num_queries(3):
        found = standings([account, other])
    assert [each.account for each in found] == [account, other]
    assert open_run(account) == run


def test_an_outcome_says_what_came_late(account, ada):
    """Until now while it goes on."""
    start = timezone.now() - timedelta(minutes=30)
    run = begin(account, real=False, by=ada, at=start)
    tick(run, "called", by=ada, at=start + timedelta(minutes=9))
    found = outcome(run)
    assert (found.minutes, found.done) == (30, 1)
    assert "called" in found.late


def test_a_run_is_for_who_sees_the_card(account, ada, employee):
    """Others are told that it is not theirs; one that is not there is not there."""
    run = begin(account, real=False, by=ada)
    assert run_for(ada, run.pk) == run
    with pytest.raises(PermissionDenied):
        run_for(employee, run.pk)
    with pytest.raises(Http404):
        run_for(ada, run.pk + 1)
