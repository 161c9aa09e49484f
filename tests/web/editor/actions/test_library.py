"""Taking a newer library."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.policy.model import Policy
from vangrail.web.editor import actions
from vangrail.web.editor.errors import NoDraftError
from vangrail.web.editor.models import Accepted
from vangrail.web.editor.queries.library import offer_for
from vangrail.web.policies.actions import propose
from vangrail.web.policies.models import Publication

pytestmark = pytest.mark.django_db


def older(policy: Policy) -> Policy:
    """Return a policy as an older library would have made it: one clause says something else."""
    first, *rest = policy.clauses
    texts = {lang: text.model_copy(update={"why": "An older reason."}) for lang, text in first.texts.items()}
    return policy.model_copy(update={"clauses": (first.model_copy(update={"texts": texts}), *rest)})


@pytest.fixture
def published_older(draft, owner):
    """Publish the draft as an older library would have made it."""
    now = actions.propose_draft(by=owner)
    version = propose(older(now.policy()).model_copy(update={"version": "0.9"}), now.files, by=owner)
    Publication.objects.create(version=version, by=owner, effective=version.proposed_at)
    return version


def test_the_difference_is_shown_and_taken_as_a_proposal(published_older, owner):
    """The version that holds stays as it is; the new one has today's words."""
    offer = offer_for(owner)
    assert any(change.before == "An older reason." for change in offer.changes.changes)
    new = actions.accept_library(by=owner, digest=offer.policy.digest)
    assert Accepted.objects.get().old == published_older
    assert "An older reason." not in str(new.policy().clauses)
    assert "An older reason." in str(published_older.policy().clauses)
    assert new.label not in {"0.9", "0.1"}


def test_only_what_was_shown_is_taken(published_older, owner, legal):
    """Not what came meanwhile; and not by a desk."""
    with pytest.raises(NoDraftError):
        actions.accept_library(by=owner, digest="another")
    with pytest.raises(PermissionDenied):
        actions.accept_library(by=legal, digest=offer_for(owner).policy.digest)
