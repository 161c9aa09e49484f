"""What today's library would change."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.editor import actions
from vangrail.web.editor.queries.library import offer_for
from vangrail.web.policies.models import Publication

pytestmark = pytest.mark.django_db


def test_a_version_made_with_todays_library_has_nothing_to_take(draft, owner, employee):
    """And before one is published there is no offer. The list of Legal that it was published with is no difference."""
    assert offer_for(owner) is None
    actions.add_secret(["Bluefinch"], by=owner)
    version = actions.propose_draft(by=owner)
    Publication.objects.create(version=version, by=owner, effective=version.proposed_at)
    actions.add_secret(["Redwing"], by=owner)
    assert offer_for(owner).changes.changes == ()
    with pytest.raises(PermissionDenied):
        offer_for(employee)


def test_a_version_without_a_folder_cannot_be_made_again(published, owner):
    """Its folder does not load, or was not kept."""
    assert offer_for(owner) is None
