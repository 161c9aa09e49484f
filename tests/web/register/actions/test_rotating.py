"""Rotations are attested, and demanded where something happened."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from vangrail.web.audit.models import Entry
from vangrail.web.register.actions import attest_rotation, demand_rotation, withdraw_demand
from vangrail.web.register.errors import RegisterError
from vangrail.web.register.models import Demand, Rotation
from vangrail.web.register.queries import state_of

pytestmark = pytest.mark.django_db


def test_a_custodian_attests_with_a_proof(held, holder):
    """Without one there is nothing to see."""
    made = attest_rotation(held, " Ticket CHG-20931 ", by=holder)
    assert (made.proof, made.by, made.reason) == ("Ticket CHG-20931", holder, "due")
    with pytest.raises(RegisterError, match="how somebody can see"):
        attest_rotation(held, "  ", by=holder)


def test_the_secret_is_no_proof(held, holder):
    """It is refused, and nothing is kept of it."""
    with pytest.raises(ValidationError):
        attest_rotation(held, "New password: Sunny-Heron-42", by=holder)
    assert not Rotation.objects.exists()
    assert not Entry.objects.filter(kind="register.rotated").exists()


def test_nobody_attests_what_is_still_to_come(held, holder):
    """Not even an hour ahead."""
    with pytest.raises(RegisterError, match="still to come"):
        attest_rotation(held, "Ticket 1", by=holder, at=timezone.now() + timedelta(hours=1))


def test_what_happened_makes_it_due_until_it_is_answered(held, holder):
    """A rotation from before is no answer, one of another credential neither."""
    now = timezone.now()
    demand_rotation(held, "leaver", by=holder, at=now - timedelta(hours=2))
    attest_rotation(held, "Ticket 1", by=holder, at=now - timedelta(hours=3))
    attest_rotation(held, "Ticket 2", by=holder, credential="token")
    assert (state_of(held).due.reason, len(state_of(held).demands)) == ("leaver", 1)
    attest_rotation(held, "Ticket 3", by=holder, reason="leaver", credential="access")
    assert (state_of(held).due.reason, state_of(held).demands) == ("due", [])


def test_a_demand_is_moved_and_not_doubled(held, holder, keeper):
    """For the same reason; after it was answered or taken back there is a new one."""
    first = demand_rotation(held, "breach", by=None)
    assert demand_rotation(held, "breach", by=holder) == first
    assert demand_rotation(held, "leaver", by=holder) != first
    withdraw_demand(first, by=keeper)
    withdraw_demand(first, by=keeper)
    assert demand_rotation(held, "breach", by=holder) != first
    assert Demand.objects.count() == 3
    assert Entry.objects.filter(kind="register.demand_withdrawn").count() == 1
    assert Entry.objects.filter(kind="register.noticed").count() == 1


def test_who_does_not_hold_it_attests_nothing(held, employee, auditor, holder, keeper):
    """Nor demands it; a custodian takes no demand back."""
    for who in (employee, auditor):
        with pytest.raises(PermissionDenied):
            attest_rotation(held, "Ticket 1", by=who)
        with pytest.raises(PermissionDenied):
            demand_rotation(held, "breach", by=who)
    with pytest.raises(PermissionDenied):
        withdraw_demand(demand_rotation(held, "breach", by=keeper), by=holder)
