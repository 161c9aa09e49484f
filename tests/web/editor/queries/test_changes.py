"""What was changed."""

import pytest
from django.core.exceptions import PermissionDenied
from django.utils.translation import override

from vangrail.policy.company import Room
from vangrail.policy.versions import diff
from vangrail.source.resolve import resolve
from vangrail.web.editor import actions
from vangrail.web.editor.models import Change
from vangrail.web.editor.parts import put, token
from vangrail.web.editor.queries.changes import history_for, in_words, told, unproposed, version_url
from vangrail.web.editor.queries.workspace import policy_for, source_for

pytestmark = pytest.mark.django_db


def test_the_history_says_who_did_what(draft, owner, employee):
    """The newest first."""
    actions.change(
        "rooms", lambda now: put(now, "rooms", (Room(name="attic", level="red"),)), by=owner, part="rooms",
        seen=token(()), about="attic",
    )  # fmt: skip
    found = history_for(owner)
    assert [(each.who, each.what) for each in found] == [
        ("Olga Owner", "Changed a room: attic"),
        ("Olga Owner", "Began the draft"),
    ]
    with pytest.raises(PermissionDenied):
        history_for(employee)


def test_a_change_that_was_taken_back_is_told_in_words():
    """What was taken back, not its code name."""
    assert in_words(Change(kind="undone", about="rooms")) == "Took a change back: Changed a room"
    assert in_words(Change(kind="lexicon", about="tools")) == "Changed a list of words: Systems"
    assert in_words(Change(kind="desk", about="hr")) == "Changed a desk: HR"


def test_what_differs_from_the_last_version(draft, owner):
    """Nothing before there is one; the list of Legal never counts."""
    assert unproposed(policy_for(owner)) is None
    actions.add_secret(["Bluefinch"], by=owner)
    version = actions.propose_draft(by=owner)
    assert unproposed(policy_for(owner)).changes == ()
    assert version_url(version) == "/manage/policy/versions/1/"


def test_a_difference_names_the_clause(draft, owner):
    """By its title, its part and its language."""
    source = source_for(owner)
    other = put(source, "dials", source.dials.model_copy(update={"use_at_work": "free"}))
    with override("en"):
        rows = told(diff(resolve(source), resolve(other)), resolve(other), "en")
    assert any(row.where.endswith("· text · Nederlands") for row in rows)
    assert any(row.where == "dials · use at work" for row in rows)
    assert all(row.because for row in rows)
