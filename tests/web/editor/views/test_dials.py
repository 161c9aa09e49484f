"""The dials."""

import pytest

from vangrail.web.editor.models import Change, Workspace
from vangrail.web.editor.queries.workspace import source_from

pytestmark = pytest.mark.django_db
PAGE = "/manage/policy/draft/dials/"
DIALS = {"answers_customers": "everybody", "use_at_work": "breaks", "photographs": "marked_rooms", "tone": "relaxed"}


def test_what_would_change_is_shown_before_it_is_saved(example_draft, owner, as_person):
    """As a page, and as a piece of one; nothing is saved of it."""
    visitor = as_person(owner)
    data = {**DIALS, "look": "yes", "seen": visitor.get(PAGE).context["seen"]}
    page = visitor.post(PAGE, data).content.decode()
    assert "7 of 60 example posts change their answer" in page
    assert "<html" in page
    piece = visitor.post(PAGE, data, headers={"HX-Request": "true"}).content.decode()
    assert "7 of 60" in piece
    assert "<html" not in piece
    assert Change.objects.count() == 1


def test_a_dial_is_saved(example_draft, owner, as_person):
    """A total ban with the alternatives said."""
    visitor = as_person(owner)
    seen = visitor.get(PAGE).context["seen"]
    assert b"backfires" in visitor.post(PAGE, {**DIALS, "use_at_work": "banned", "look": "yes", "seen": seen}).content
    assert visitor.post(PAGE, {**DIALS, "save": "yes", "seen": seen}).status_code == 302
    assert source_from(Workspace.objects.get().files).dials.answers_customers == "everybody"
    late = visitor.post(PAGE, {**DIALS, "tone": "formal", "save": "yes", "seen": seen})
    assert b"Somebody else changed this meanwhile" in late.content
