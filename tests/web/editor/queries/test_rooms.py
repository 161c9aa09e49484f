"""Rooms by their address."""

import pytest

from vangrail.policy.company import Room
from vangrail.web.editor import actions
from vangrail.web.editor.queries.rooms import address_of, published_room, slugs
from vangrail.web.policies.models import Publication

pytestmark = pytest.mark.django_db


def test_two_of_one_name_are_told_apart():
    """And one whose name has no letters has an address too."""
    rooms = [Room(name=name, level="red") for name in ("Café", "cafe", "!!")]
    assert list(slugs(rooms)) == ["cafe", "cafe-2", "room"]


def test_the_published_policy_decides(example_draft, owner):
    """Not the draft."""
    assert published_room("atelier") is None
    version = actions.propose_draft(by=owner)
    assert published_room("atelier") is None
    Publication.objects.create(version=version, by=owner, effective=version.proposed_at)
    policy, room = published_room("atelier")
    assert (policy.company.name, room.level) == ("Fietshuis Pedaal BV", "amber")
    assert published_room("cellar") is None


def test_the_address_is_whole():
    """For a code that a telephone reads."""
    assert address_of("atelier").endswith("/policy/rooms/atelier/")
    assert address_of("atelier").startswith("http")
