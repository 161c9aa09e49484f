"""Approved posts on their way out."""

import pytest

from tests.web.desk.conftest import look
from vangrail.web.desk.lanes import Counts, outgoing
from vangrail.web.outlets.actions.exporting import export
from vangrail.web.outlets.actions.planning import plan


def test_what_nobody_let_go_waits_for_who_made_it(approved, carla, anna):
    """It is late when it should be out."""
    approved("Late", -1)
    made = approved("Soon", 2)
    assert outgoing.count(look(carla)) == Counts(2, 1)
    late, soon = outgoing.first(look(carla), 9)
    assert (late.is_late, soon.is_mine, soon.verbs[0].url) == (True, True, f"/manage/outlets/drafts/{made.pk}/")
    assert not outgoing.first(look(anna), 9)[1].is_mine


def test_what_goes_out_by_itself_is_shown_once(approved, carla):
    """With when and how."""
    (delivery,) = plan(approved("Soon", 2), by=carla)
    (item,) = outgoing.first(look(carla), 9)
    assert (item.key, item.verbs) == (f"delivery-{delivery.pk}", ())
    assert outgoing.count(look(carla)) == Counts(1, 0)


def test_what_is_in_a_file_is_let_go(approved, carla):
    """It no longer waits for somebody to let it go."""
    export([approved("Soon", 2)], by=carla)
    (item,) = outgoing.first(look(carla), 9)
    assert (item.verbs, item.about[-1]) == ((), "in a file")


@pytest.mark.parametrize(
    ("filters", "number"),
    [({"whose": "mine"}, 2), ({"late": True}, 1), ({"topic": "price"}, 1), ({"account": -1}, 0)],
)
def test_filters_leave_out(approved, carla, filters, number):
    """By account and topic of the draft."""
    approved("Late", -1)
    plan(approved("Soon", 2, topic="price"), by=carla)
    assert outgoing.count(look(carla, **filters)).waiting >= number
    assert len(outgoing.first(look(carla, **filters), 9)) == number
