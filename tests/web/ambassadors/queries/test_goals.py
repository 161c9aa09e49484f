"""What teams do together."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.http import Http404
from django.utils import timezone

from tests.web.ambassadors.conftest import aim
from vangrail.web.ambassadors.actions.goals import set_goal
from vangrail.web.ambassadors.queries.goals import cap, goal_for, goals_for, room, running

pytestmark = pytest.mark.django_db


def test_a_goal_is_for_its_team_until_its_day(team, employee):
    """Others do not learn of it."""
    group, people = team
    goal = set_goal(group, aim(), by=people[0])
    assert list(goals_for(people[1])) == [goal]
    assert goal_for(people[1], goal.pk) == goal
    with pytest.raises(Http404):
        goal_for(employee, goal.pk)
    after = timezone.localdate() + timedelta(days=21)
    assert not goals_for(people[1], after).exists()
    assert not running(after).exists()
    assert list(running()) == [goal]


def test_without_a_cap_there_is_no_room(team):
    """And no cap."""
    assert cap() is None
    assert room(team[0]) == 0


def test_the_member_to_whom_most_was_promised_counts(team, carol, capped):
    """What is left for the team is what is left for them."""
    group, _people = team
    set_goal(group, aim(treat="Cake", value=Decimal("2.50")), by=carol)
    assert room(group) == Decimal("7.50")
