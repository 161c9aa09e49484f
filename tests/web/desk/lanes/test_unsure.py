"""Posts about which only a person can say what happened."""

import pytest

from tests.web.desk.conftest import look
from vangrail.web.desk.lanes import Counts, unsure
from vangrail.web.outlets.actions.planning import confirm, plan
from vangrail.web.outlets.models import Delivery, Trouble


@pytest.fixture
def by_hand(approved, carla):
    """Let a post go out that somebody posts by hand now."""
    (delivery,) = plan(approved("By hand", -1), by=carla)
    return delivery


def test_what_is_posted_by_hand_waits_from_its_moment_on(by_hand, carla):
    """Until its public link is known."""
    assert unsure.count(look(carla)) == Counts(1, 1)
    (item,) = unsure.first(look(carla), 9)
    assert (item.is_mine, str(item.alarm), item.url) == (True, "By hand", f"/manage/outlets/{by_hand.pk}/")
    confirm(by_hand, "https://x.com/acme/status/1", by=carla)
    assert unsure.count(look(carla)) == Counts()


def test_a_freeze_is_said_on_the_board(by_hand, carla, monkeypatch):
    """Nobody is told to post what is held; and what is in a file waits for its link."""
    monkeypatch.setattr("vangrail.web.desk.lanes.unsure.is_held", lambda *_about: True)
    (item,) = unsure.first(look(carla), 9)
    assert (str(item.alarm), str(item.verbs[0].label)) == ("Held", "See what holds it")
    Delivery.objects.update(way="file")
    (item,) = unsure.first(look(carla), 9)
    assert (str(item.alarm), str(item.verbs[0].label)) == ("In a file", "Paste its link")


def test_an_unsure_post_says_so(by_hand, carla, anna):
    """Until somebody decided what happened."""
    Trouble.objects.create(delivery=by_hand, kind="unsure", line="No answer came.")
    (item,) = unsure.first(look(anna), 9)
    assert (str(item.alarm), item.is_mine) == ("Unsure", False)
    assert unsure.count(look(anna, whose="mine")).waiting == 0
    assert unsure.count(look(anna, whose="nobody")).waiting == 0
    assert unsure.count(look(carla, topic="price")).waiting == 0
    assert unsure.count(look(carla, account=by_hand.account_id, late=True)).waiting == 1
