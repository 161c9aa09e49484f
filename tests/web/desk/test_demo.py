"""The board of the demonstration."""

import pytest

from vangrail.web.accounts.models import Account
from vangrail.web.desk.demo import fill
from vangrail.web.desk.look import look_of
from vangrail.web.desk.models import Day, Reply
from vangrail.web.desk.queries import board
from vangrail.web.mentions.models import Mention


@pytest.fixture
def talk(carla, person, held):
    """Give somebody of communications, beside customer care and a policy."""
    Account.objects.create(name="Pedaal", platform="facebook", languages=["nl"])
    return person("Samir", "desk", "approver", desk="communications")


def test_the_board_is_alive(talk, anna):
    """Something waits, something is late, somebody has something, an answer is on its way, and the charts have weeks."""
    fill()
    found = board.board(look_of(talk, {}, board.NAMES))
    assert found.waiting >= 6
    assert found.late >= 1
    assert any(item.is_mine for item in found.items)
    assert Reply.objects.count() == 1
    assert Day.objects.values("day").distinct().count() > 10


def test_a_second_time_says_nothing_again(talk):
    """And without a social team nothing is said at all."""
    fill()
    before = Mention.objects.count()
    fill()
    assert Mention.objects.count() == before


def test_without_a_team_nothing_happens(db):
    """No desk, no mentions."""
    fill()
    assert not Mention.objects.exists()
