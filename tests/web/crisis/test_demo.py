"""The exercise of the invented company."""

import pytest

from vangrail.web.crisis.demo import DONE, LEARNED, fill
from vangrail.web.people.demo import CAST
from vangrail.web.people.models import Role
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries import held

pytestmark = pytest.mark.django_db


def test_it_is_over_and_has_a_record(person, published):
    """Nothing is frozen, and a second time nothing is added."""
    fill()
    assert not Freeze.objects.exists()
    samir = person("Samir Haddad", "desk", "approver", desk="communications")
    samir.email = CAST[3].email
    samir.save()
    assert Role.objects.filter(person=samir).count() == 2
    fill()
    fill()
    freeze = Freeze.objects.get()
    assert (freeze.exercise, freeze.holds, held()) == (True, False, None)
    assert freeze.steps.exclude(done_at=None).count() == len(DONE)
    assert freeze.notes.filter(kind="learned").count() == len(LEARNED)
    assert freeze.follow_ups.count() == 1
