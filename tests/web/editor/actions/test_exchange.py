"""The folder in, and the version out."""

import pytest
from django.core.exceptions import PermissionDenied

from tests.web.editor.conftest import SMALL
from vangrail.source.archive import packed
from vangrail.source.reader import read_files
from vangrail.web.editor import actions
from vangrail.web.editor.actions.exchange import next_label
from vangrail.web.editor.errors import NoDraftError, RefusedError
from vangrail.web.editor.models import Workspace
from vangrail.web.policies.models import Version

pytestmark = pytest.mark.django_db


def test_what_goes_out_comes_in_to_the_letter(draft, owner):
    """Comments, line ends, files that are no part of a policy."""
    files = {**SMALL, "README.md": "ours\r\n"}
    _made, left_out = actions.bring_in(packed(files), by=owner)
    assert Workspace.objects.get().files == files
    assert not left_out


def test_a_folder_that_does_not_load_leaves_the_draft_alone(draft, owner):
    """And says why, as does what is no folder at all."""
    for data in (packed({"policy.toml": "company = 1\n"}), b"no zip"):
        with pytest.raises(RefusedError):
            actions.bring_in(data, by=owner)
    assert Workspace.objects.get().files == SMALL


def test_the_draft_becomes_a_version_with_its_list_and_a_label_of_its_own(draft, owner, legal):
    """The folder that goes with it says the same label, and never what is on the list."""
    actions.add_secret(["Bluefinch"], by=owner)
    first = actions.propose_draft(by=owner, note="The first.")
    second = actions.propose_draft(by=owner)
    assert (first.label, second.label) == ("0.1", "0.2")
    assert first.note == "The first."
    assert read_files(second.files).version == "0.2"
    assert second.policy().need_to_know.terms == ("Bluefinch",)
    assert "Bluefinch" not in str(Version.objects.values_list("content__files")) + str(Workspace.objects.get().files)


def test_labels_count_on():
    """Whatever they look like."""
    assert next_label("0.1", {"0.1", "0.2"}) == "0.3"
    assert next_label("1.9", {"1.9"}) == "1.10"
    assert next_label("2", set()) == "2"


def test_others_may_not(draft, employee, legal):
    """Neither bring in nor propose."""
    for who in (employee, legal):
        with pytest.raises(PermissionDenied):
            actions.bring_in(b"", by=who)
        with pytest.raises(PermissionDenied):
            actions.propose_draft(by=who)


def test_without_a_draft_there_is_nothing_to_propose(owner):
    """And that is said."""
    with pytest.raises(NoDraftError):
        actions.propose_draft(by=owner)
