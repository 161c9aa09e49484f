"""Posts to approve on the board."""

import pytest

from tests.web.desk.conftest import look
from vangrail.web.approvals.actions.deciding import say_yes
from vangrail.web.approvals.queries import waiting_for
from vangrail.web.desk.lanes import Counts, approvals


def test_who_may_decide_has_the_button(asked, anna, carla, account):
    """Who wrote it sees whom it waits for."""
    request = asked("Spring", 3)
    (item,) = approvals.first(look(anna), 9)
    assert (item.title, item.is_mine, item.verbs[0].key) == ("Spring", True, "a")
    assert item.url == f"/manage/approvals/{request.pk}/"
    (own,) = approvals.first(look(carla), 9)
    assert (own.holder, own.is_mine, own.verbs, own.about) == ("Anna Approver", False, (), ("Acme", "from Carla Care"))


def test_what_is_decided_is_gone(asked, anna):
    """What should be out already is late; what has no time comes last."""
    asked("No hurry", None)
    late = asked("Late", -1)
    assert approvals.count(look(anna)) == Counts(2, 1)
    assert [each.title for each in approvals.first(look(anna), 9)] == ["Late", "No hurry"]
    say_yes(late, by=anna, step=0)
    assert approvals.count(look(anna)) == Counts(1, 0)


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        ({"whose": "mine"}, 2),
        ({"whose": "nobody"}, 0),
        ({"late": True}, 1),
        ({"topic": "price"}, 1),
        ({"account": -1}, 0),
    ],
)
def test_filters_leave_out(asked, anna, filters, number):
    """By account and topic of the draft, and by whom it waits for."""
    asked("One", -1)
    asked("Two", topic="price")
    assert approvals.count(look(anna, **filters)).waiting == number
    assert len(approvals.first(look(anna, **filters), 9)) == number


def test_it_is_the_same_as_the_list_of_approvals(asked, anna, carla, person, account):
    """What waits for somebody here waits for them there too, by charter, deputy and handing over."""
    from datetime import timedelta

    from django.utils import timezone

    from vangrail.web.approvals.models import Delegation

    other, ward = person("Otto", "approver"), person("Ward")
    asked("One")
    account.approvers.add(other)
    asked("Two")
    now = timezone.now()
    Delegation.objects.create(giver=other, taker=ward, begins=now - timedelta(days=1), ends=now + timedelta(days=1))
    for who in (anna, other, ward, carla):
        there = {request.pk for request, _stands in waiting_for(who)}
        here = {int(item.key.removeprefix("request-")) for item in approvals.first(look(who, whose="mine"), 9)}
        assert here == there, who


def test_nobody_left_to_decide_is_an_alarm(asked, anna):
    """Somebody has to be given the role."""
    from vangrail.web.people.models import Role

    asked("Stuck")
    Role.objects.exclude(name="desk").delete()
    (item,) = approvals.first(look(type(anna).objects.get(name="Carla Care"), whose="nobody"), 9)
    assert (str(item.alarm), item.holder) == ("Nobody may decide", "")
