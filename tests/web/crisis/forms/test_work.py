"""What is written down, and what goes to the press desk."""

import pytest

from vangrail.web.crisis.forms.work import FollowUpForm, JournalistForm, NoteForm

pytestmark = pytest.mark.django_db


def test_only_what_is_filled_in_goes_along():
    """Nothing has to be."""
    form = JournalistForm({"once": "x", "about": "the fire", "reach": ""})
    assert form.is_valid()
    assert form.ticked() == {"about": "the fire"}


def test_what_follows_has_somebody_and_a_day(carla):
    """Who works for a desk is offered."""
    assert not FollowUpForm({"text": "Numbers"}).is_valid()
    assert FollowUpForm({"text": "Numbers", "owner": carla.pk, "due": "2027-01-01"}).is_valid()
    assert not NoteForm({"text": ""}).is_valid()
