"""What is over for long is forgotten."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.register.actions import (
    add_factor,
    attest_rotation,
    demand_rotation,
    end_custodian,
    end_factor,
    verify,
)
from vangrail.web.register.actions.calendar import end_feed, open_feed
from vangrail.web.register.actions.forgetting import KEPT, forget
from vangrail.web.register.models import Custodian, Demand, Factor, Feed, Rotation, Verification
from vangrail.web.register.queries import held_by, state_of
from vangrail.web.register.tasks import forget_all

pytestmark = pytest.mark.django_db


def test_what_holds_and_the_last_of_each_stays(held, keeper, holder):
    """However old; what is over goes, and that it went is written down."""
    long_ago = timezone.now() - KEPT - timedelta(days=1)
    for days in (40, 20):
        attest_rotation(held, "Ticket", by=keeper, at=long_ago - timedelta(days=days))
        verify(held, by=keeper, at=long_ago - timedelta(days=days))
    demand_rotation(held, "leaver", by=keeper, at=long_ago - timedelta(days=30))
    end_factor(add_factor(held, {"kind": "key", "device": "key"}, by=keeper), by=keeper)
    Factor.objects.update(ended_at=long_ago)
    end_custodian(held_by(holder).get(), by=keeper, at=long_ago)
    open_feed(by=holder)
    end_feed(by=holder)
    Feed.objects.update(ended_at=long_ago)
    before = state_of(held).due
    assert forget(timezone.now()) == 6
    kinds = (Custodian, Factor, Demand, Feed, Rotation, Verification)
    assert [kind.objects.count() for kind in kinds] == [1, 0, 0, 0, 1, 1]
    assert state_of(held).due == before
    assert Entry.objects.filter(kind="register.forgotten").count() == 1


def test_on_most_nights_nothing_goes(held):
    """And nothing is written down."""
    forget_all.func()
    assert not Entry.objects.filter(kind="register.forgotten").exists()
