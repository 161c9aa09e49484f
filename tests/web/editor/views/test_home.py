"""The draft as a whole."""

import pytest

from vangrail.web.editor.models import Workspace
from vangrail.web.policies.models import Version

pytestmark = pytest.mark.django_db
DRAFT = "/manage/policy/draft/"


def test_the_draft_is_proposed_as_a_version(example_draft, owner, as_person):
    """With what is new in the proposer's words; the next page leads to it."""
    visitor = as_person(owner)
    assert b"Nothing was proposed yet" in visitor.get(DRAFT).content
    answer = visitor.post(f"{DRAFT}proposal/", {"note": "The first one."})
    version = Version.objects.get()
    assert version.note == "The first one."
    assert f"/manage/policy/versions/{version.number}/".encode() in answer.content
    assert b"says the same as the last version" in visitor.get(DRAFT).content


def test_what_changed_is_shown_before_it_is_proposed(example_draft, owner, as_person):
    """In words."""
    visitor = as_person(owner)
    visitor.post(f"{DRAFT}proposal/", {})
    page = f"{DRAFT}lists/rooms/new/"
    visitor.post(page, {"name": "zolder", "level": "red", "seen": visitor.get(page).context["seen"]})
    assert b"zolder" in visitor.get(f"{DRAFT}proposal/").content


def test_the_last_change_is_taken_back(example_draft, owner, legal, as_person):
    """By who owns the policy; a stale button changes nothing and says so."""
    visitor = as_person(owner)
    before = Workspace.objects.get().files
    page = f"{DRAFT}lists/rooms/new/"
    visitor.post(page, {"name": "zolder", "level": "red", "seen": visitor.get(page).context["seen"]})
    assert b"changes/2/undoing/" in visitor.get(f"{DRAFT}changes/").content
    assert as_person(legal).post(f"{DRAFT}changes/2/undoing/").status_code == 403
    visitor.post(f"{DRAFT}changes/2/undoing/")
    assert Workspace.objects.get().files == before
    again = visitor.post(f"{DRAFT}changes/2/undoing/", follow=True)
    assert b"Somebody changed the draft meanwhile" in again.content
    assert visitor.get(f"{DRAFT}changes/2/undoing/").status_code == 405


def test_the_summary_says_what_is_open_and_who_could_do_it(example_draft, owner, as_person):
    """And what the linter says."""
    content = as_person(owner).get(f"{DRAFT}summary/").content
    assert b"Before you publish" in content
    assert b"The linter finds" in content
    assert b"For Lotte Verhaegen" in content
    assert b"Can wait" in as_person(owner).get(f"{DRAFT}to-do/").content


def test_a_vacant_desk_is_red(example_draft, owner, as_person):
    """In words too."""
    content = as_person(owner).get(f"{DRAFT}people/").content.decode()
    assert 'data-state="dont"' in content
    assert "Vacant" in content
