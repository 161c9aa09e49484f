"""The demonstration shows a roll-out half done."""

import pytest

from vangrail.web.signatures.demo import fill
from vangrail.web.signatures.models import Invitation, RollOut, Signature
from vangrail.web.signatures.queries.rollouts import state

pytestmark = pytest.mark.django_db


def test_it_is_half_done(person, version):
    """Some signed, some wait, one is reminded next; filled twice it is the same."""
    person("Sofie", "people_admin")
    for number in range(30):
        person(f"P{number}")
    for _ in range(2):
        fill()
    rollout = RollOut.objects.get()
    assert state(rollout) == "running"
    assert rollout.waves.filter(asked_at=None).count() == 2
    assert 0 < Signature.objects.count() < Invitation.objects.count() < 31
    assert any(len(each["answers"]) == 2 for row in Signature.objects.all() for each in row.answers)


def test_without_a_policy_nothing_happens(person):
    """The demonstration of the parts before comes first."""
    person("Sofie", "people_admin")
    fill()
    assert not RollOut.objects.exists()
