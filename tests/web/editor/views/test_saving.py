"""Saving, and what stands in the way."""

import pytest

from vangrail.policy.company import Room
from vangrail.web.editor import actions
from vangrail.web.editor.models import Workspace
from vangrail.web.editor.parts import put, token
from vangrail.web.editor.queries.workspace import source_from
from vangrail.web.editor.views.saving import seen

pytestmark = pytest.mark.django_db
NEW = "/manage/policy/draft/lists/rooms/new/"


def test_who_comes_second_is_told_and_loses_nothing(draft, owner, person, as_person):
    """What they wrote stands in the form; saved again, it is kept."""
    visitor = as_person(owner)
    old = visitor.get(NEW).context["seen"]
    rooms = (Room(name="cellar", level="red"),)
    other = person("Otto Other", "policy_owner")
    actions.change("rooms", lambda now: put(now, "rooms", rooms), by=other, part="rooms", seen=token(()))
    answer = visitor.post(NEW, {"name": "attic", "level": "red", "note": "prototypes", "seen": old})
    assert b"Otto Other" in answer.content
    assert b"prototypes" in answer.content
    again = visitor.post(NEW, {"name": "attic", "level": "red", "seen": answer.context["seen"]})
    assert again.status_code == 302
    assert [room.name for room in source_from(Workspace.objects.get().files).rooms] == ["cellar", "attic"]


def test_a_form_carries_what_was_seen(draft, owner, as_person):
    """So that the second of two is known."""
    source = source_from(draft.files)
    assert seen(source, "rooms") in as_person(owner).get(NEW).content.decode()
