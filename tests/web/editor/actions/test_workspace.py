"""Changing the draft."""

import pytest
from django.core.exceptions import PermissionDenied

from tests.web.editor.conftest import SMALL
from vangrail.policy.company import Room
from vangrail.web.audit.models import Entry, Payload
from vangrail.web.editor import actions
from vangrail.web.editor.errors import ConflictError, NoDraftError, RefusedError
from vangrail.web.editor.models import Change, Workspace
from vangrail.web.editor.parts import part_of, put, token
from vangrail.web.editor.queries.workspace import source_from

pytestmark = pytest.mark.django_db
ROOMS = (Room(name="attic", level="red"),)


def held():
    """Return the draft's files and source as they are now."""
    files = Workspace.objects.get().files
    return files, source_from(files)


def rooms(owner, value=ROOMS, seen=None):
    """Put these rooms into the draft."""
    seen = token(part_of(held()[1], "rooms")) if seen is None else seen
    return actions.change(
        "rooms", lambda source: put(source, "rooms", value), by=owner, part="rooms", seen=seen, about="attic"
    )


def test_a_change_is_kept_with_who_when_and_what(draft, owner):
    """And stands in the audit, with names of files and no text of them."""
    made = rooms(owner)
    assert held()[1].rooms == ROOMS
    assert (made.revision, made.by, made.kind, made.about) == (2, owner, "rooms", "attic")
    assert list(made.before) == ["policy.toml"]
    assert Entry.objects.filter(kind="draft.rooms").exists()
    assert "attic" not in str(Payload.objects.get(entry__kind="draft.rooms").said["files"])


def test_nothing_different_is_no_change(draft, owner):
    """The file keeps its comments too."""
    assert rooms(owner, ()) is None
    assert held()[0] == SMALL


def test_two_who_change_the_same_part_lose_nothing(draft, owner, person):
    """The second is told, and what the first wrote stays."""
    before = token(part_of(held()[1], "rooms"))
    rooms(owner)
    with pytest.raises(ConflictError) as caught:
        rooms(person("Other", "policy_owner"), (Room(name="cellar", level="red"),), seen=before)
    assert caught.value.change.by == owner
    assert held()[1].rooms == ROOMS


def test_two_who_change_different_parts_are_in_nobodys_way(draft, owner):
    """Though both stand in one file."""
    before = token(part_of(held()[1], "lexicon.secret"))
    rooms(owner)
    actions.change(
        "lexicon", lambda now: put(now, "lexicon.secret", ("Heron",)), by=owner, part="lexicon.secret", seen=before
    )
    assert held()[1].rooms == ROOMS
    assert held()[1].lexicon.secret == ("Heron",)


def test_what_does_not_load_is_refused_whole(draft, owner):
    """With the core's words; nothing is kept."""
    with pytest.raises(RefusedError) as caught:
        actions.change(
            "leave", lambda now: put(now, "leave_out", ("your_rights",)), by=owner, part="leave_out",
            seen=token(part_of(held()[1], "leave_out")),
        )  # fmt: skip
    assert "your_rights" in caught.value.sentences()[0]
    assert held()[0] == SMALL
    assert Change.objects.count() == 1


def test_the_last_change_is_taken_back_and_then_the_one_before(draft, owner):
    """To the letter; the beginning stays."""
    rooms(owner)
    rooms(owner, ())
    first, second = Change.objects.order_by("revision")[1:3]
    assert actions.undo(second.revision, by=owner).undoes == second
    assert held()[1].rooms == ROOMS
    actions.undo(first.revision, by=owner)
    assert held()[0] == SMALL
    with pytest.raises(ConflictError):
        actions.undo(1, by=owner)


def test_only_the_last_change_is_taken_back(draft, owner):
    """Not one that somebody built upon."""
    first = rooms(owner)
    rooms(owner, ())
    with pytest.raises(ConflictError):
        actions.undo(first.revision, by=owner)


def test_files_are_changed_as_text(draft, owner):
    """One that does not load is refused with its line, one that was changed meanwhile is said."""
    text = SMALL["policy.toml"] + 'values = "care"\n'
    actions.change_files("files", {"policy.toml": text}, by=owner, seen=1)
    with pytest.raises(ConflictError):
        actions.change_files("files", {"policy.toml": text + "# more"}, by=owner, seen=1)
    with pytest.raises(RefusedError, match=r"policy\.toml:1"):
        actions.change_files("files", {"policy.toml": "company = 1"}, by=owner, seen=2)


def test_who_may_not_write_changes_nothing(draft, legal, employee):
    """A desk may keep the lists of words, an employee nothing."""
    with pytest.raises(PermissionDenied):
        rooms(legal)
    seen = token(())
    assert actions.change(
        "lexicon", lambda now: put(now, "lexicon.secret", ("A",)), by=legal, part="lexicon.secret", seen=seen
    )
    with pytest.raises(PermissionDenied):
        actions.change("lexicon", lambda now: now, by=employee, part="lexicon.secret", seen=seen)
    with pytest.raises(PermissionDenied):
        actions.undo(2, by=employee)


def test_without_a_draft_there_is_nothing_to_change(owner):
    """And that is said."""
    with pytest.raises(NoDraftError):
        actions.undo(1, by=owner)


def test_a_need_to_know_file_never_enters_the_draft(owner):
    """Whoever begins it."""
    made = actions.start({**SMALL, "need_to_know.toml": 'terms = ["Bluefinch"]'}, by=owner)
    assert "Bluefinch" not in str(made.workspace.files) + str(made.after)
