"""The training of the demonstration."""

from vangrail.web.training.demo import BEGUN, fill, holder
from vangrail.web.training.models import Assignment, Certificate
from vangrail.web.training.queries.licences import register
from vangrail.web.training.queries.pupil import Pupil


def test_every_state_can_be_seen(published_example, owner, person):
    """A course half done, some finished, and a licence of each colour; a second time changes nothing."""
    person("Carla", "people_admin")
    person("Talk", "desk", desk="communications")
    person("Care", "desk", desk="customer_care")
    staff = [person() for _ in range(4)]
    fill()
    fill()
    assert Assignment.objects.count() == 2
    assert Certificate.objects.filter(scope="essentials", audience="personal").count() == 3
    assert Pupil(staff[0]).own()[0].done == BEGUN
    assert [held.standing.state for held in register(owner)] == ["red", "amber", "green"]


def test_without_an_owner_nobody_asks(db):
    """The people come first."""
    fill()
    assert not Assignment.objects.exists()
    assert holder("policy_owner") is None
