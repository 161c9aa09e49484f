"""Replies of the invented company."""

import pytest

from vangrail.web.replies.demo import fill
from vangrail.web.replies.models import LinkCard, OwnReply
from vangrail.web.replies.queries import cards, reply, unadopted, waiting

pytestmark = pytest.mark.django_db


def test_every_state_can_be_seen(desk, owner):
    """One in use, one that waits, one that was asked to change; and links to hand out."""
    fill()
    assert reply("repair_wait", "nl").own
    assert waiting().count() == 1
    assert unadopted() == []
    assert OwnReply.objects.count() == 3
    assert {"contact", "repairs", "ideas", "jobs"} <= {each.kind for each in cards("BE")}


def test_without_people_nothing_is_filled():
    """A demonstration of something else."""
    fill()
    assert not LinkCard.objects.exists()
