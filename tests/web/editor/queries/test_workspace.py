"""The draft as a value."""

import pytest
from django.core.exceptions import PermissionDenied

from tests.web.editor.conftest import SMALL
from vangrail.errors import PolicyError
from vangrail.web.editor import actions
from vangrail.web.editor.errors import NoDraftError
from vangrail.web.editor.queries import workspace as queries

pytestmark = pytest.mark.django_db


def test_who_may_see_the_draft_gets_it(draft, owner, legal, employee):
    """Others do not."""
    assert queries.draft_for(legal) == draft
    assert queries.source_for(owner).company.name == "Acme"
    assert queries.policy_for(owner).company.name == "Acme"
    with pytest.raises(PermissionDenied):
        queries.draft_for(employee)


def test_without_a_draft_that_is_said(owner):
    """So that a page can lead to its beginning."""
    with pytest.raises(NoDraftError):
        queries.source_for(owner)


def test_the_same_files_are_read_once():
    """Other files are other values, whatever was kept."""
    other = {"policy.toml": SMALL["policy.toml"].replace("Acme", "Globex")}
    assert queries.source_from(SMALL) is queries.source_from(dict(SMALL))
    assert queries.source_from(other).company.name == "Globex"
    assert queries.resolved(other).company.name == "Globex"


def test_a_folder_that_does_not_load_names_the_line():
    """As the command line does."""
    bad = {"policy.toml": SMALL["policy.toml"] + 'leave_out = ["your_rights"]\n'}
    with pytest.raises(PolicyError, match=r"policy\.toml:5"):
        queries.resolved(bad)


def test_the_list_of_legal_is_in_what_is_published_and_not_in_what_is_shown(draft, owner):
    """The draft that everybody sees does not even have its seal."""
    actions.add_secret(["Bluefinch"], by=owner)
    source = queries.source_for(owner)
    assert queries.with_secret(source).need_to_know.terms == ("Bluefinch",)
    assert queries.policy_for(owner).need_to_know_seal == ""
    assert queries.seen_token(source, "rooms")
    assert queries.last_undoable(draft) is None
