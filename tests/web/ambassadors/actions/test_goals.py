"""What teams do together, and treats."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from tests.web.ambassadors.conftest import aim
from vangrail.web.ambassadors.actions.goals import TreatError, set_cap, set_goal, take_back, tick
from vangrail.web.ambassadors.models import Goal
from vangrail.web.audit.models import Payload
from vangrail.web.people.models import Group

pytestmark = pytest.mark.django_db


def test_a_team_sets_and_ticks_its_own(team):
    """Who ticked is kept nowhere; a second tick changes nothing."""
    group, people = team
    goal = set_goal(group, aim(), by=people[0])
    first = tick(goal, by=people[1]).reached_at
    assert tick(goal, by=people[2]).reached_at == first
    said = Payload.objects.get(entry__kind="ambassadors.goal_reached")
    assert said.actor == ""
    assert str(people[1].pk) not in str(said.said)


def test_another_team_stays_out(team, employee):
    """They neither set nor tick."""
    group, people = team
    goal = set_goal(group, aim(), by=people[0])
    for act in (lambda: set_goal(group, aim(), by=employee), lambda: tick(goal, by=employee)):
        with pytest.raises(PermissionDenied):
            act()


def test_a_treat_needs_a_cap(team, carol):
    """Before somebody said how much it may be worth there is none."""
    with pytest.raises(TreatError, match="before the policy"):
        set_goal(team[0], aim(treat="Cake", value=Decimal(4)), by=carol)


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"treat": "Cake", "value": Decimal("10.01")}, "above the cap"),
        ({"treat": "Cake", "value": None}, "worth for one person"),
        ({"treat": "", "value": Decimal(4)}, "what the treat is"),
        ({"treat": "Cake", "value": Decimal(4), "what": "100 likes on our open day"}, "per post"),
    ],
)
def test_what_is_no_treat(team, carol, capped, more, reason):
    """Above the cap, without a word or a value, or paid per post."""
    with pytest.raises(TreatError, match=reason):
        set_goal(team[0], aim(**more), by=carol)
    assert not Goal.objects.exists()


def test_a_treat_for_one_is_no_treat_for_a_team(carol, capped, person):
    """A group of two is too small to hide anybody."""
    group = Group.objects.create(name="Two")
    for _ in range(2):
        person().groups.add(group)
    with pytest.raises(TreatError, match="fewer than three"):
        set_goal(group, aim(treat="Cake", value=Decimal(4)), by=carol)


def test_promises_of_a_period_add_up(team, carol, capped):
    """Also for who is in two teams; what was taken back is free again, what was reached is not."""
    group, people = team
    other = Group.objects.create(name="Singers")
    for one in people:
        one.groups.add(other)
    first = set_goal(group, aim(treat="Cake", value=Decimal(6)), by=carol)
    with pytest.raises(TreatError, match=r"4\.00 EUR"):
        set_goal(other, aim(treat="Tea", value=Decimal(5)), by=carol)
    take_back(first, by=carol)
    second = set_goal(other, aim(treat="Tea", value=Decimal(5)), by=carol)
    tick(second, by=people[0])
    with pytest.raises(TreatError, match=r"5\.00 EUR"):
        set_goal(group, aim(treat="Cake", value=Decimal(6)), by=carol)


def test_the_next_period_begins_anew(team, carol, capped):
    """What was promised in the last one does not count."""
    before = timezone.now() - timedelta(days=100)
    set_goal(team[0], aim(treat="Cake", value=Decimal(9)), by=carol, at=before)
    assert set_goal(team[0], aim(treat="Cake", value=Decimal(9)), by=carol).value == Decimal(9)


def test_only_who_fills_the_shelf_promises_treats(team, capped):
    """A member of the team sets a goal without one."""
    group, people = team
    with pytest.raises(PermissionDenied):
        set_goal(group, aim(treat="Cake", value=Decimal(4)), by=people[0])


def test_who_set_it_takes_it_back_and_the_cap_is_the_owners(team, carol, employee):
    """Nobody else, neither the one nor the other."""
    group, people = team
    goal = set_goal(group, aim(), by=people[0])
    with pytest.raises(PermissionDenied):
        take_back(goal, by=people[1])
    take_back(goal, by=people[0])
    goal.refresh_from_db()
    assert goal.ended_at is not None
    for who in (carol, employee):
        with pytest.raises(PermissionDenied):
            set_cap({"amount": Decimal(1), "currency": "EUR", "period": "year"}, by=who)
