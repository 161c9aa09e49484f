"""Rooms by the address that stands at their door."""

import re
from collections.abc import Sequence

from django.conf import settings
from django.urls import reverse

from vangrail.policy.company import Room
from vangrail.policy.model import Policy
from vangrail.source.names import plain
from vangrail.web.policies.queries import current


def slugs(rooms: Sequence[Room]) -> dict[str, Room]:
    """Return the rooms by a name that can stand in an address; two of one name are told apart by a number."""
    found: dict[str, Room] = {}
    for room in rooms:
        base = re.sub(r"[^a-z0-9]+", "-", plain(room.name)).strip("-") or "room"
        slug, number = base, 2
        while slug in found:
            slug, number = f"{base}-{number}", number + 1
        found[slug] = room
    return found


def published_room(slug: str) -> tuple[Policy, Room] | None:
    """Return a room of the policy that holds now, for everybody; None where there is no such room."""
    policy = current()
    room = slugs(policy.rooms).get(slug) if policy else None
    return (policy, room) if policy and room else None


def address_of(slug: str) -> str:
    """Return the whole address of a room's page, for the code at its door."""
    return f"{settings.ADDRESS}{reverse('editor:room', args=[slug])}"
